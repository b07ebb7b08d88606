"""Parties: who owes, and who is owed. The known ones are in `frontierpolicy.parties.known`."""

from frontierpolicy.parties.identity import Directory, Party, called, same_party
from frontierpolicy.parties.known import KNOWN_PARTIES, party

__all__ = ["KNOWN_PARTIES", "Directory", "Party", "called", "party", "same_party"]
