"""A page of resource blocks as pydantic models, as its documentation writes them."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from pydantic import BaseModel, ConfigDict
from pydantic.alias_generators import to_pascal


class _Model(BaseModel):
    model_config = ConfigDict(alias_generator=to_pascal, populate_by_name=True)


class BlockType(StrEnum):
    """Why a resource is blocked."""

    OUT_OF_ORDER = "OutOfOrder"
    INTERNAL_USE = "InternalUse"


class Block(_Model):
    """A resource block."""

    id: UUID
    enterprise_id: UUID
    assigned_resource_id: UUID
    is_active: bool
    type: BlockType
    start_utc: datetime
    end_utc: datetime
    created_utc: datetime
    updated_utc: datetime
    deleted_utc: datetime | None = None
    name: str
    notes: str | None = None


class Page(_Model):
    """One page of resource blocks."""

    resource_blocks: list[Block]
    cursor: UUID | None = None


class _Request(_Model):
    client_token: str
    access_token: str
    client: str


class NewBlock(_Model):
    """A resource block to add."""

    resource_id: UUID
    name: str
    type: BlockType
    start_utc: datetime
    end_utc: datetime


class Addition(_Request):
    """A request to add blocks."""

    resource_blocks: list[NewBlock]


class Interval(_Model):
    """From when to when."""

    start_utc: datetime
    end_utc: datetime


class Limitation(_Model):
    """How much is asked for."""

    count: int
    cursor: UUID | None = None


class Filter(_Request):
    """A request for a page of blocks."""

    updated_utc: Interval
    limitation: Limitation
