"""Countries, subdivisions, blocs, and dated lists of them."""

from frontierpolicy.places.geography import Place, PlaceList, all_countries, country, place

__all__ = ["Place", "PlaceList", "all_countries", "country", "place"]
