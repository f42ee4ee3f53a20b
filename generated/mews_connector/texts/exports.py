"""What the contract says of the operations on exports."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "exports/getAll": Texts(
        method="get_all",
        summary="Get all exports",
        description="Tells how exports stand, and where their files can be loaded from. Ask every five minutes or so while one is `Pending` or `Processing`. The addresses of files are new in each response and hold for ten minutes only, so load them at once.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "export_ids": "The exports, by the ids that `exports/add` gave. Any number of them.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
        },
        returns="How exports stand.",
        status={
            "restricted": "Mews opens it to chosen partners only.",
            "beta": "Mews may change it without notice.",
        },
    ),
    "exports/add": Texts(
        method="add",
        summary="Add export",
        description="Begins to write all entities of one type into files, which may take long. The files are in JSON Lines, one entity a line. While an export of the same type is `Pending` or `Processing`, another one is refused. `exports/getAll` tells when it is finished.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "entity_type": "What is exported. `LedgerEntry` is in beta, so that its files may change without notice.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "scope": "Null or absent means all properties, or all chains, that the access token covers.",
            "filters": "Null or absent means all entities of the type.",
        },
        returns="An export that has been begun.",
        status={
            "restricted": "Mews opens it to chosen partners only.",
            "beta": "Mews may change it without notice.",
        },
    ),
}
