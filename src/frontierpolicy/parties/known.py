"""The parties that the shipped instruments name, each once."""

from collections.abc import Mapping
from types import MappingProxyType

from frontierpolicy.errors import UnknownName
from frontierpolicy.parties.identity import Party
from frontierpolicy.terms import PartyKind

ADOBE = Party("adobe", "Adobe")
ALIBABA = Party("alibaba", "Alibaba", aliases=("Qwen",))
AMAZON = Party("amazon", "Amazon", aliases=("AWS", "Amazon Web Services"))
ANTHROPIC = Party("anthropic", "Anthropic", aliases=("Anthropic PBC",))
APPLE = Party("apple", "Apple")
COHERE = Party("cohere", "Cohere")
CURSOR = Party("cursor", "Cursor", aliases=("Anysphere",))
DEEPSEEK = Party("deepseek", "DeepSeek")
GOOGLE = Party("google", "Google", aliases=("Google DeepMind", "DeepMind", "Alphabet"))
IBM = Party("ibm", "IBM")
INFLECTION = Party("inflection", "Inflection AI", aliases=("Inflection",))
META = Party("meta", "Meta", aliases=("Meta AI", "Meta Superintelligence Labs", "Facebook"))
MICROSOFT = Party("microsoft", "Microsoft")
MISTRAL = Party("mistral", "Mistral AI", aliases=("Mistral",))
MOONSHOT = Party("moonshot", "Moonshot AI", aliases=("Kimi",))
NVIDIA = Party("nvidia", "NVIDIA", aliases=("Nvidia",))
OPENAI = Party("openai", "OpenAI", aliases=("OpenAI OpCo",))
PALANTIR = Party("palantir", "Palantir")
SALESFORCE = Party("salesforce", "Salesforce")
SCALE = Party("scale", "Scale AI", aliases=("Scale",))
STABILITY = Party("stability", "Stability AI", aliases=("Stability",))
XAI = Party("xai", "xAI", aliases=("X.AI",))
ZHIPU = Party("zhipu", "Zhipu AI", aliases=("Z.ai", "Zhipu.ai"))

US_GOVERNMENT = Party("us-government", "the Federal Government", PartyKind.GOVERNMENT)
ATTORNEY_GENERAL = Party("us-attorney-general", "the Attorney General", PartyKind.OFFICE_HOLDER, parent="us-government")
CAISI = Party(
    "us-caisi",
    "CAISI",
    PartyKind.AGENCY,
    aliases=("Center for AI Standards and Innovation", "US AISI", "US AI Safety Institute"),
    parent="us-commerce",
)
CISA = Party("us-cisa", "DHS through CISA", PartyKind.AGENCY, aliases=("DHS", "CISA"), parent="us-government")
CNSS = Party("us-cnss", "the Committee on National Security Systems", PartyKind.BODY, parent="us-government")
COMMERCE = Party(
    "us-commerce",
    "the Department of Commerce",
    PartyKind.AGENCY,
    aliases=("Commerce", "BIS", "Bureau of Industry and Security"),
    parent="us-government",
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
PUBLIC = Party("public", "the public", PartyKind.BODY)

KNOWN_PARTIES: Mapping[str, Party] = MappingProxyType(
    {value.id: value for value in list(globals().values()) if isinstance(value, Party)}
)
"""Every party above by its id."""


def party(name: str, *, among: Mapping[str, Party] = KNOWN_PARTIES) -> Party:
    """Return the known party of an id, a name or an alias; upper and lower case differ.

    Args:
        name: The id, the name or an alias.
        among: The parties to look in.

    Raises:
        UnknownName: No such party is known: declare it, or make a `Party` of your own.

    Examples:
        >>> party("Google DeepMind").id
        'google'
    """
    if name in among:
        return among[name]
    for known in among.values():
        if name == known.name or name in known.aliases:
            return known
    raise UnknownName("party", name, among)
