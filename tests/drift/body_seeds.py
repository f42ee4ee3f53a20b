"""Differences in what our contract really has in its bodies."""

from typing import Final

from tests.drift.edits import allow, drop, each_of, free, put, remove, replace, require
from tests.drift.seed import ADD, GET_ALL, STATE, TOKENS, UPDATE, B, C, Seed

BLOCK: Final = "request.body.ResourceBlocks[]"
UPDATED: Final = "request.body.AvailabilityUpdates[]"
RESOURCE: Final = "response.200.body.ResourceCategoryOccupancyStates[].ResourceOccupancyStates[]"
ACCESS: Final = "response.200.body.ResourceAccessTokens[]"

BODIES: Final = (
    Seed(B, "property-removed", ADD, f"{BLOCK}.Notes", remove("ResourceBlockParameters", "Notes")),
    Seed(
        B,
        "required-property-added",
        ADD,
        f"{BLOCK}.Reason",
        each_of(
            replace("ResourceBlockParameters", "Reason", type="string"),
            require("ResourceBlockParameters", "Reason"),
        ),
    ),
    Seed(
        C,
        "property-added",
        ADD,
        f"{BLOCK}.Reason",
        replace("ResourceBlockParameters", "Reason", type="string"),
    ),
    Seed(
        B, "property-required", ADD, f"{BLOCK}.Notes", require("ResourceBlockParameters", "Notes")
    ),
    Seed(C, "property-optional", ADD, f"{BLOCK}.Name", free("ResourceBlockParameters", "Name")),
    Seed(
        B,
        "required-property-added",
        GET_ALL,
        "request.body.Reason",
        each_of(
            replace("ResourceBlockFilterParameters", "Reason", type="string"),
            require("ResourceBlockFilterParameters", "Reason"),
        ),
        note="beside an allOf",
    ),
    Seed(
        B,
        "property-removed",
        STATE,
        f"{RESOURCE}.OccupancyState",
        remove("ResourceOccupancyState", "OccupancyState"),
    ),
    Seed(
        C,
        "property-added",
        STATE,
        f"{RESOURCE}.Since",
        replace("ResourceOccupancyState", "Since", type="string", format="date-time"),
    ),
    Seed(
        C,
        "property-added",
        STATE,
        f"{RESOURCE}.Since",
        each_of(
            replace("ResourceOccupancyState", "Since", type="string"),
            require("ResourceOccupancyState", "Since"),
        ),
        note="required",
    ),
    Seed(
        C,
        "property-required",
        TOKENS,
        "response.200.body.Cursor",
        require("ResourceAccessTokenResult", "Cursor"),
    ),
    Seed(
        B,
        "property-optional",
        STATE,
        f"{RESOURCE}.ResourceState",
        free("ResourceOccupancyState", "ResourceState"),
    ),
    Seed(
        B,
        "bound-tightened",
        GET_ALL,
        "request.body.Limitation.Count",
        put("Limitation", "Count", maximum=500),
    ),
    Seed(
        C,
        "bound-loosened",
        GET_ALL,
        "request.body.Limitation.Count",
        put("Limitation", "Count", maximum=5000),
    ),
    Seed(
        B,
        "bound-tightened",
        GET_ALL,
        "request.body.Limitation.Count",
        each_of(
            drop("Limitation", "Count", "minimum"),
            put("Limitation", "Count", exclusiveMinimum=1),
        ),
        note="exclusive",
    ),
    Seed(
        B,
        "bound-tightened",
        STATE,
        "request.body.ResourceCategoryIds",
        put("ResourcesOccupancyStateFilterParameters", "ResourceCategoryIds", maxItems=4),
    ),
    Seed(
        B,
        "bound-tightened",
        STATE,
        "request.body.ResourceCategoryIds",
        put("ResourcesOccupancyStateFilterParameters", "ResourceCategoryIds", minItems=1),
    ),
    Seed(
        C,
        "bound-loosened",
        STATE,
        "request.body.ResourceCategoryIds",
        drop("ResourcesOccupancyStateFilterParameters", "ResourceCategoryIds", "maxItems"),
    ),
    Seed(
        B,
        "bound-tightened",
        STATE,
        "request.body.ResourceStates",
        put("ResourcesOccupancyStateFilterParameters", "ResourceStates", uniqueItems=True),
    ),
    Seed(
        B,
        "bound-loosened",
        GET_ALL,
        "response.200.body.ResourceBlocks",
        drop("ResourceBlockResult", "ResourceBlocks", "maxItems"),
    ),
    Seed(
        C,
        "bound-tightened",
        GET_ALL,
        "response.200.body.ResourceBlocks",
        put("ResourceBlockResult", "ResourceBlocks", maxItems=100),
    ),
    Seed(
        B,
        "enum-value-removed",
        GET_ALL,
        "request.body.ActivityStates[]",
        allow("ActivityState", "Active"),
    ),
    Seed(
        C,
        "enum-value-added",
        GET_ALL,
        "request.body.ActivityStates[]",
        allow("ActivityState", "Active", "Deleted", "Archived"),
    ),
    Seed(
        B,
        "null-removed",
        ADD,
        f"{BLOCK}.Notes",
        put("ResourceBlockParameters", "Notes", type="string"),
    ),
    Seed(
        C,
        "null-added",
        ADD,
        f"{BLOCK}.Name",
        put("ResourceBlockParameters", "Name", type=["string", "null"]),
    ),
    Seed(
        B,
        "null-removed",
        UPDATE,
        f"{UPDATED}.PaxCounts",
        put("AvailabilityUpdate", "PaxCounts", type="array"),
        note="of an array",
    ),
    Seed(
        B,
        "null-removed",
        GET_ALL,
        "request.body.Extent",
        put(
            "ResourceBlockFilterParameters",
            "Extent",
            oneOf=[{"$ref": "#/components/schemas/ResourceBlockExtent"}],
        ),
        note="of a reference",
    ),
    Seed(
        B,
        "null-added",
        STATE,
        f"{RESOURCE}.ResourceId",
        put("ResourceOccupancyState", "ResourceId", type=["string", "null"]),
    ),
    Seed(
        C,
        "null-removed",
        TOKENS,
        "response.200.body.Cursor",
        put("ResourceAccessTokenResult", "Cursor", type="string"),
    ),
    Seed(
        B,
        "type-changed",
        UPDATE,
        f"{UPDATED}.PaxCounts[].UnitCount",
        replace("PaxCount", "UnitCount", type="string"),
    ),
    Seed(
        C,
        "format-widened",
        UPDATE,
        f"{UPDATED}.PaxCounts[].PersonCount",
        put("PaxCount", "PersonCount", format="int64"),
    ),
    Seed(
        B,
        "format-widened",
        STATE,
        f"{RESOURCE}.ResourceId",
        drop("ResourceOccupancyState", "ResourceId", "format"),
    ),
    Seed(
        C,
        "deprecated",
        ADD,
        f"{BLOCK}.Notes",
        put("ResourceBlockParameters", "Notes", deprecated=True),
    ),
    Seed(
        C,
        "reinstated",
        UPDATE,
        f"{UPDATED}.StartUtc",
        drop("AvailabilityUpdate", "StartUtc", "deprecated"),
    ),
    Seed(
        B,
        "property-removed",
        TOKENS,
        f"{ACCESS}.Permissions.Floor",
        remove("ResourceAccessTokenPermissions", "Floor"),
    ),
    Seed(
        B,
        "property-removed",
        ADD,
        f"{BLOCK}.Notes",
        put("ResourceBlockParameters", "Notes", readOnly=True),
        note="as read-only",
    ),
    Seed(
        B,
        "property-removed",
        TOKENS,
        f"{ACCESS}.SerialNumber",
        put("ResourceAccessToken", "SerialNumber", writeOnly=True),
        note="as write-only",
    ),
)
