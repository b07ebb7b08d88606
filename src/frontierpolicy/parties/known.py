"""The parties that the shipped instruments name, each once."""

from collections.abc import Mapping
from types import MappingProxyType

from frontierpolicy.errors import InvalidValue, UnknownName, shown
from frontierpolicy.parties.aliases import in_older_words
from frontierpolicy.parties.identity import Directory, Party
from frontierpolicy.terms import PartyKind

ACCEXIBLE = Party("accexible", "Accexible")
ADOBE = Party("adobe", "Adobe")
AI_ALIGNMENT_SOLUTIONS = Party("ai-alignment-solutions", "AI Alignment Solutions")
ALEPH_ALPHA = Party("aleph-alpha", "Aleph Alpha")
ALIBABA = Party("alibaba", "Alibaba", aliases=("Qwen",))
ALMAWAVE = Party("almawave", "Almawave")
AMAZON = Party("amazon", "Amazon", aliases=("AWS", "Amazon Web Services"))
ANTHROPIC = Party("anthropic", "Anthropic", aliases=("Anthropic PBC",))
APPLE = Party("apple", "Apple")
BRIA = Party("bria", "Bria AI", aliases=("Bria",))
COHERE = Party("cohere", "Cohere")
CURSOR = Party("cursor", "Cursor", aliases=("Anysphere",))
CYBER_INSTITUTE = Party("cyber-institute", "Cyber Institute")
DEEPSEEK = Party("deepseek", "DeepSeek")
DOMYN = Party("domyn", "Domyn")
DWEVE = Party("dweve", "Dweve")
EUC_INOVACAO = Party("euc-inovacao", "EUC Inovação Portugal")
FASTWEB = Party("fastweb", "Fastweb")
FUJITSU = Party("fujitsu", "Fujitsu")
G42 = Party("g42", "G42")
GOOGLE = Party("google", "Google", aliases=("Google DeepMind", "DeepMind", "Alphabet"))
HUMANE_TECHNOLOGY = Party("humane-technology", "Humane Technology")
IBM = Party("ibm", "IBM")
INFLECTION = Party("inflection", "Inflection AI", aliases=("Inflection",))
LAWISE = Party("lawise", "Lawise")
LINAGORA = Party("linagora", "LINAGORA")
MAGIC = Party("magic", "Magic")
META = Party("meta", "Meta", aliases=("Meta AI", "Meta Superintelligence Labs", "Facebook"))
MICROSOFT = Party("microsoft", "Microsoft")
MINIMAX = Party("minimax", "MiniMax")
MISTRAL = Party("mistral", "Mistral AI", aliases=("Mistral",))
MOONSHOT = Party("moonshot", "Moonshot AI", aliases=("Kimi",))
NAVER = Party("naver", "Naver")
NTT = Party("ntt", "NTT")
NVIDIA = Party("nvidia", "NVIDIA", aliases=("Nvidia",))
OPENAI = Party("openai", "OpenAI", aliases=("OpenAI OpCo",))
OPEN_HIPPO = Party("open-hippo", "Open Hippo")
PALANTIR = Party("palantir", "Palantir")
PLEIAS = Party("pleias", "Pleias")
RE_INVENTA = Party("re-inventa", "re-inventa")
SALESFORCE = Party("salesforce", "Salesforce")
SAMSUNG = Party("samsung", "Samsung Electronics", aliases=("Samsung",))
SCALE = Party("scale", "Scale AI", aliases=("Scale",))
SERVICENOW = Party("servicenow", "ServiceNow")
STABILITY = Party("stability", "Stability AI", aliases=("Stability",))
TII = Party("tii", "the Technology Innovation Institute", aliases=("Technology Innovation Institute", "TII"))
VIRTUO_TURING = Party("virtuo-turing", "Virtuo Turing")
WRITER = Party("writer", "WRITER")
XAI = Party("xai", "xAI", aliases=("X.AI",))
ZERO_ONE = Party("01-ai", "01.AI")
ZHIPU = Party("zhipu", "Zhipu AI", aliases=("Z.ai", "Zhipu.ai"))

US_GOVERNMENT = Party("us-government", "the Federal Government", PartyKind.GOVERNMENT)
APST = Party(
    "us-apst",
    "the Assistant to the President for Science and Technology",
    PartyKind.OFFICE_HOLDER,
    aliases=("APST",),
    parent="us-government",
)
APNSA = Party(
    "us-apnsa",
    "the Assistant to the President for National Security Affairs",
    PartyKind.OFFICE_HOLDER,
    aliases=("APNSA",),
    parent="us-government",
)
ATTORNEY_GENERAL = Party("us-attorney-general", "the Attorney General", PartyKind.OFFICE_HOLDER, parent="us-government")
CAL_OES = Party("us-ca-oes", "Cal OES", PartyKind.AGENCY, aliases=("California Office of Emergency Services",))
CAISI = Party(
    "us-caisi",
    "CAISI",
    PartyKind.AGENCY,
    aliases=("Center for AI Standards and Innovation", "US AISI", "US AI Safety Institute"),
    parent="us-commerce",
)
DNI = Party(
    "us-dni",
    "the Director of National Intelligence",
    PartyKind.OFFICE_HOLDER,
    aliases=("DNI",),
    parent="us-government",
)
ENERGY = Party("us-energy", "the Department of Energy", PartyKind.AGENCY, parent="us-government")
FCC = Party("us-fcc", "the Chairman of the FCC", PartyKind.OFFICE_HOLDER, aliases=("FCC",), parent="us-government")
FEDERAL_AGENCIES = Party("us-agencies", "each federal agency", PartyKind.AGENCY, parent="us-government")
FTC = Party("us-ftc", "the Chairman of the FTC", PartyKind.OFFICE_HOLDER, aliases=("FTC",), parent="us-government")
INTELLIGENCE_AGENCIES = Party(
    "us-intelligence-agencies",
    "each agency with an element of the Intelligence Community",
    PartyKind.AGENCY,
    parent="us-government",
)
NATIONAL_SECURITY_AGENCIES = Party(
    "us-national-security-agencies",
    "each agency of the national security enterprise",
    PartyKind.AGENCY,
    parent="us-government",
)
ONCD = Party(
    "us-oncd", "the Office of the National Cyber Director", PartyKind.AGENCY, aliases=("ONCD",), parent="us-government"
)
OSTP = Party(
    "us-ostp",
    "the Office of Science and Technology Policy",
    PartyKind.AGENCY,
    aliases=("OSTP",),
    parent="us-government",
)
PRESIDENT = Party("us-president", "the President", PartyKind.OFFICE_HOLDER, parent="us-government")
SI_FORCE = Party("us-si-force", "the Super Intelligence Force", PartyKind.BODY, parent="us-government")
SPECIAL_ADVISOR = Party(
    "us-special-advisor-ai", "the Special Advisor for AI and Crypto", PartyKind.OFFICE_HOLDER, parent="us-government"
)
STATE = Party("us-state", "the Department of State", PartyKind.AGENCY, parent="us-government")
CISA = Party("us-cisa", "DHS through CISA", PartyKind.AGENCY, aliases=("DHS", "CISA"), parent="us-government")
CNSS = Party("us-cnss", "the Committee on National Security Systems", PartyKind.BODY, parent="us-government")
COMMERCE = Party(
    "us-commerce",
    "the Department of Commerce",
    PartyKind.AGENCY,
    aliases=("Commerce", "BIS", "Bureau of Industry and Security"),
    parent="us-government",
)
IEMA_OHS = Party(
    "us-il-iema-ohs",
    "IEMA-OHS",
    PartyKind.AGENCY,
    aliases=("Illinois Emergency Management Agency and Office of Homeland Security",),
)
ILLINOIS_ATTORNEY_GENERAL = Party("us-il-attorney-general", "the Attorney General of Illinois", PartyKind.OFFICE_HOLDER)
NEW_YORK_ATTORNEY_GENERAL = Party("us-ny-attorney-general", "the Attorney General of New York", PartyKind.OFFICE_HOLDER)
NEW_YORK_DHSES = Party(
    "us-ny-dhses",
    "DHSES",
    PartyKind.AGENCY,
    aliases=("New York Division of Homeland Security and Emergency Services",),
)
NEW_YORK_OFFICE = Party(
    "us-ny-dfs-office", "the RAISE office of New York's Department of Financial Services", PartyKind.AGENCY
)
NIST = Party("us-nist", "NIST", PartyKind.AGENCY, parent="us-commerce")
NSA = Party("us-nsa", "NSA", PartyKind.AGENCY, aliases=("National Security Agency",), parent="us-war")
NSA_DIRECTOR = Party("us-nsa-director", "the Director of NSA", PartyKind.OFFICE_HOLDER, parent="us-nsa")
OMB = Party("us-omb", "OMB", PartyKind.AGENCY, parent="us-government")
OPM = Party("us-opm", "OPM", PartyKind.AGENCY, parent="us-government")
TREASURY = Party("us-treasury", "the Department of the Treasury", PartyKind.AGENCY, parent="us-government")
WAR = Party(
    "us-war", "the Department of War", PartyKind.AGENCY, aliases=("Department of Defense",), parent="us-government"
)
EU_COMMISSION = Party(
    "eu-commission", "the European Commission", PartyKind.AGENCY, aliases=("European Commission", "Commission")
)
EU_AI_OFFICE = Party(
    "eu-ai-office",
    "the AI Office",
    PartyKind.AGENCY,
    aliases=("AI Office", "European AI Office"),
    parent="eu-commission",
)
CAC = Party(
    "cn-cac",
    "the Cyberspace Administration of China",
    PartyKind.AGENCY,
    aliases=("Cyberspace Administration of China", "CAC"),
)
JAPAN = Party("jp-government", "the Government of Japan", PartyKind.GOVERNMENT)
MSIT = Party(
    "kr-msit",
    "the Ministry of Science and ICT",
    PartyKind.AGENCY,
    aliases=("MSIT", "Ministry of Science and ICT"),
)
OECD = Party("oecd", "the OECD", PartyKind.BODY, aliases=("OECD",))
UK_AISI = Party(
    "uk-aisi",
    "the AI Security Institute",
    PartyKind.AGENCY,
    aliases=("AI Security Institute", "UK AISI", "UK AI Safety Institute"),
)
PUBLIC = Party("public", "the public", PartyKind.BODY)

KNOWN_PARTIES: Mapping[str, Party] = MappingProxyType(
    {value.id: value for value in list(globals().values()) if isinstance(value, Party)}
)
"""Every party above by its id."""


def party(name: str, *, among: Mapping[str, Party] = KNOWN_PARTIES) -> Party:
    """Return the known party of an id, a name or an alias; upper and lower case differ.

    A name in which a word has been replaced, as SI has replaced AI in federal usage, is the older name too.

    Args:
        name: The id, the name or an alias.
        among: The parties to look in.

    Raises:
        UnknownName: No such party is known: declare it, or make a `Party` of your own.
        InvalidValue: Several go by that name.

    Examples:
        >>> party("Google DeepMind").id
        'google'
    """
    if name in among:
        return among[name]
    called = (among if isinstance(among, Directory) else Directory(among)).called
    for spelling in (name, in_older_words(name)):
        found = tuple(called.get(spelling, {}).values())
        if len(found) > 1:
            ids = " or ".join(repr(each.id) for each in found)
            raise InvalidValue(f"{shown(name)} is what several parties are called: write {ids}")
        if found:
            return found[0]
    raise UnknownName("party", name, among, also={each: each for each in called})
