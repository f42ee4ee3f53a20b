"""What the contract says of the operations on resource category image assignments."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "resourceCategoryImageAssignments/getAll": Texts(
        method="get_all",
        summary="Get all resource category image assignments",
        description="Tells which pictures show which category, newest assignment first, in pages. Filters narrow the result together. The addresses of the pictures are in `images/getUrls`.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "resource_category_ids": "Of which categories to list the pictures. Any number of them.",
            "limitation": "How many items a page may hold, and where it begins.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "enterprise_ids": "Ids of the properties. Every property that the access token covers when absent or null. Any number of them.",
            "resource_category_image_assignment_ids": "Only assignments with one of these ids. Any number of them.",
            "updated_utc": "Only those that were last changed inside this interval.",
            "activity_states": "Whether to list what is in use, what is deleted, or both.",
        },
        returns="A pager: iterate it for items, or its `pages()` for whole results.",
    ),
}
