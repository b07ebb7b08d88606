"""Shapes: what is written and its JSON Schema, declared once."""

from collections.abc import Callable, Mapping
from typing import Any

import attrs

__all__ = ["BOOLEAN", "DAY", "INTEGER", "STRING", "Field", "Shape", "listed", "optional", "words"]

STRING: Mapping[str, Any] = {"type": "string"}
BOOLEAN: Mapping[str, Any] = {"type": "boolean"}
INTEGER: Mapping[str, Any] = {"type": "integer"}
DAY: Mapping[str, Any] = {"type": "string", "format": "date"}


@attrs.frozen
class Field:
    """One key of a written object.

    Attributes:
        get: Returns its value from whatever is written.
        schema: The JSON Schema of that value.
    """

    get: Callable[[Any], Any]
    schema: Mapping[str, Any]


@attrs.frozen
class Shape:
    """The keys of a written object, all of which are always there.

    Attributes:
        fields: The keys in the order in which they are written.
    """

    fields: Mapping[str, Field]

    def write(self, value: Any) -> dict[str, Any]:
        """Return a value in this shape."""
        return {name: field.get(value) for name, field in self.fields.items()}

    def schema(self) -> dict[str, Any]:
        """Return the JSON Schema of this shape."""
        return {
            "type": "object",
            "properties": {name: dict(field.schema) for name, field in self.fields.items()},
            "required": list(self.fields),
            "additionalProperties": False,
        }

    def one(self, get: Callable[[Any], Any]) -> Field:
        """Return the field that holds one object of this shape."""
        return Field(lambda value: self.write(get(value)), self.schema())

    def many(self, get: Callable[[Any], Any]) -> Field:
        """Return the field that holds a list of objects of this shape."""
        return Field(lambda value: [self.write(each) for each in get(value)], listed(self.schema()))


def listed(schema: Mapping[str, Any]) -> dict[str, Any]:
    """Return the schema of a list."""
    return {"type": "array", "items": dict(schema)}


def optional(schema: Mapping[str, Any]) -> dict[str, Any]:
    """Return the schema of something that may be null."""
    return {"anyOf": [dict(schema), {"type": "null"}]}


def words(vocabulary: Any) -> dict[str, Any]:
    """Return the schema of a word of a closed vocabulary."""
    return {"enum": [member.value for member in vocabulary]}
