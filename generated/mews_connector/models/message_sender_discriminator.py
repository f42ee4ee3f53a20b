"""The schema `MessageSenderDiscriminator`."""

from mews_runtime.schema.enums import Member, OpenEnum


class MessageSenderDiscriminator(OpenEnum):
    """Whether a message was written by the staff of the property (`enterprise`), or came through an integration, as those of guests do (`Application`)."""

    ENTERPRISE = Member("Enterprise")
    APPLICATION = Member("Application")
