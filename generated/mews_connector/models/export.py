"""The schema `Export`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class Export(Model, kw_only=True, rename="pascal"):
    """Entities of one type, written into files."""

    id: UUID
    """Tells it apart from all others of its kind."""

    status: models.ExportStatus
    """How far an export is.

    `Success` means that there are files, and `Expired` that there were. Neither `Failed` nor
    `Expired` changes any more.
    """

    entity_type: models.ExportedEntityType
    """What is exported. `LedgerEntry` is in beta, so that its files may change without notice."""

    scope: models.ExportScope
    """Of which properties or chains the entities are. By their type it is one or the other."""

    files: list[models.ExportFile]
    """Where the data can be loaded from.

    Empty before the export has succeeded, and again when it has expired.
    """

    expires_utc: DateTime | Unset | None = UNSET
    """Until when its files are kept, in UTC. None or absent as long as there are none."""

    filters: models.ExportDataFilters | Unset | None = UNSET
    """What the entities were narrowed down by. None or absent where all of them were asked for."""
