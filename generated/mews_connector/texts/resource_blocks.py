"""What the contract says of the operations on resource blocks."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "resourceBlocks/getAll": Texts(
        method="get_all",
        summary="Get all resource blocks",
        description="Lists out-of-order and internal-use blocks, newest first, in pages. Filters narrow the result together. Only active blocks are listed unless `activity_states` says otherwise.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "limitation": "How many items a page may hold, and where it begins.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "enterprise_ids": "Ids of the properties. Every property that the access token covers when absent or null. Any number of them.",
            "resource_block_ids": "Only blocks with one of these ids. Any number of them.",
            "assigned_resource_ids": "Only blocks of these rooms or other resources. Any number of them.",
            "activity_states": "Whether to list active blocks, deleted ones or both. Only active ones when absent or null, so ask for both to notice deletions.",
            "colliding_utc": "Only blocks that are in force at some time of this interval. The interval may be of any length.",
            "created_utc": "Only blocks that were created inside this interval. The interval may be of any length.",
            "updated_utc": "Only blocks that were last updated inside this interval. The interval may be of any length.",
            "extent": "Deprecated. Use `activity_states` with both states instead.",
        },
        returns="A pager: iterate it for items, or its `pages()` for whole results.",
    ),
    "resourceBlocks/add": Texts(
        method="add",
        summary="Add resource blocks",
        description="Blocks resources, each for a period of time. The result holds the blocks as they were created.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "resource_blocks": "One entry for each resource and period. At most 1000 in a call.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
        },
        returns="The resource blocks as they were created.",
    ),
    "resourceBlocks/delete": Texts(
        method="delete",
        summary="Delete resource blocks",
        description="Lifts blocks from their resources. Deleted blocks stay readable through `activity_states`.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "resource_block_ids": "Which ones to lift. At most 1000 in a call.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
        },
        returns="Success, with nothing to add.",
    ),
}
