"""Messages that a schema allows, drawn from a seed, each value as it is written again."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from random import Random
from typing import Any, Final
from uuid import UUID

Json = Mapping[str, Any]

CREDENTIALS: Final = {
    "ClientToken": "placeholder-client-token",
    "AccessToken": "placeholder-access-token",
    "Client": "Sample Client 1.0.0",
}

_DECIMALS: Final = ("0", "0.1", "-12.50", "1E-7", "123456789012345678901234567890.123456789", "7")
_TEXTS: Final = {
    "date-time": ("2026-11-30T12:00:00Z", "2026-11-30T12:00:00.250000Z"),
    "date": ("2024-02-29",),
    "duration": ("P0M1DT12H0M0S", "PT2H"),
    "byte": ("AAECAw==", "U2FtcGxl"),
}
_SHORT: Final = 2
"""How many items an array has that is not bound to have more."""


class Messages:
    """Draws messages of a contract.

    Args:
        document: The contract.
        seed: Decides what is drawn.
        is_full: Whether no property is left out or null. Otherwise each may be.
    """

    def __init__(self, document: Json, seed: int, *, is_full: bool) -> None:
        self._schemas: Json = document["components"]["schemas"]
        self._random = Random(seed)
        self._is_full = is_full

    def of(self, name: str) -> dict[str, Any]:
        """Return an object of a named schema."""
        drawn: dict[str, Any] = self._value({"$ref": f"#/components/schemas/{name}"})
        return {wire: CREDENTIALS.get(wire, value) for wire, value in drawn.items()}

    def _value(self, schema: Json) -> Any:
        if "$ref" in schema:
            return self._value(self._schemas[schema["$ref"].rpartition("/")[2]])
        if "const" in schema:
            return schema["const"]
        if "enum" in schema:
            return self._random.choice(schema["enum"])
        if "discriminator" in schema:
            told = self._random.choice([*schema["discriminator"]["mapping"].values()])
            return self._value({"$ref": told})
        if "oneOf" in schema:
            return self._value(self._random.choice(self._branches(schema["oneOf"])))
        kinds = schema.get("type", "anything")
        kind = kinds if isinstance(kinds, str) else self._random.choice(self._kinds(kinds))
        return getattr(self, f"_{kind}")(schema)

    def _branches(self, branches: list[Json]) -> list[Json]:
        return [each for each in branches if each != {"type": "null"} or not self._is_full]

    def _kinds(self, kinds: list[str]) -> list[str]:
        return [each for each in kinds if each != "null" or not self._is_full]

    def _null(self, _: Json) -> None:
        return None

    def _anything(self, _: Json) -> Any:
        return self._random.choice([{"Nested": [1, None, {"Text": "a"}]}, "text", 7, True])

    def _boolean(self, _: Json) -> bool:
        return self._random.random() < 0.5

    def _integer(self, schema: Json) -> int:
        return self._random.randint(schema.get("minimum", -5), schema.get("maximum", 5))

    def _number(self, schema: Json) -> Decimal | float:
        if "format" in schema:
            return self._random.randint(-90, 90) / 4
        return Decimal(self._random.choice(_DECIMALS))

    def _string(self, schema: Json) -> str:
        if schema.get("format") == "uuid":
            return str(UUID(int=self._random.getrandbits(128)))
        if schema.get("format") in _TEXTS:
            return self._random.choice(_TEXTS[schema["format"]])
        length = max(schema.get("minLength", 0), min(schema.get("maxLength", 8), 8))
        return "".join(self._random.choice('aZ09 "\\é') for _ in range(length))

    def _array(self, schema: Json) -> list[Any]:
        least, most = schema.get("minItems", 0), schema.get("maxItems", _SHORT)
        length = max(least, min(most, _SHORT) if self._is_full else self._random.randint(0, 1))
        return [self._value(schema["items"]) for _ in range(length)]

    def _object(self, schema: Json) -> dict[str, Any]:
        parts = [self._resolved(part) for part in schema.get("allOf", ())] or [schema]
        drawn: dict[str, Any] = {}
        # Of several filters one has to be there, which null is not.
        given = {wire for group in schema.get("x-mews-alternatives", ())[:1] for wire in group}
        for part in parts:
            for wire, raw in part.get("properties", {}).items():
                has = {*part.get("required", ()), *given}
                if self._is_full or wire in has or self._random.random() < 0.5:
                    drawn[wire] = self._property(raw, part, drawn)
                while wire in given and drawn[wire] is None:
                    drawn[wire] = self._property(raw, part, drawn)
        values = schema.get("additionalProperties")
        if values is not None:
            drawn["Any name"] = self._value({} if isinstance(values, bool) else values)
        if schema.get("required") == ["StartUtc", "EndUtc"]:
            # An interval that ends before it starts is refused.
            ends = sorted(drawn.values(), key=datetime.fromisoformat)
            drawn = dict(zip(("StartUtc", "EndUtc"), ends, strict=True))
        return drawn

    def _resolved(self, part: Json) -> Json:
        found: Json = self._schemas[part["$ref"].rpartition("/")[2]] if "$ref" in part else part
        return found

    def _property(self, raw: Json, part: Json, drawn: dict[str, Any]) -> Any:
        if "x-mews-discriminator" not in raw:
            return self._value(raw)
        discriminator = raw["x-mews-discriminator"]
        told = discriminator["propertyName"]
        value = self._random.choice([*discriminator["mapping"]])
        drawn[told] = value
        assert told in part["properties"]
        return self._value({"$ref": discriminator["mapping"][value]})
