"""The schema `ResourceDataDiscriminator`."""

from mews_runtime.schema.enums import Member, OpenEnum


class ResourceDataDiscriminator(OpenEnum):
    """Whether a resource is a space such as a room, an object such as a bed, or a person."""

    SPACE = Member("Space")
    OBJECT = Member("Object")
    PERSON = Member("Person")
