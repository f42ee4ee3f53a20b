"""What the contract says of the operations on company contracts."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "companyContracts/getAll": Texts(
        method="get_all",
        summary="Get all company contracts",
        description="Lists what properties have agreed with travel agencies, newest first, in pages. Filters narrow the result together. The services have to be named: `services/getAll` lists them.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "service_ids": "Of which services to list the contracts. Any number of them.",
            "limitation": "How many items a page may hold, and where it begins.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "enterprise_ids": "Ids of the properties. Every property that the access token covers when absent or null. Any number of them.",
            "company_contract_ids": "Only contracts with one of these ids. Any number of them.",
            "company_ids": "Only contracts with these travel agencies. Any number of them.",
            "updated_utc": "Only contracts that were last changed inside this interval. The interval may be of any length.",
            "activity_states": "Whether to list what is in use, what is deleted, or both.",
        },
        returns="A pager: iterate it for items, or its `pages()` for whole results.",
    ),
    "companyContracts/add": Texts(
        method="add",
        summary="Add company contracts",
        description="Agrees with travel agencies how their reservations of a service are priced and settled: commission, adjustments of the prices that channel managers send, and when invoices are due. The agencies are companies that exist already.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "travel_agency_contracts": "What was agreed, one item for each agency and service. At most 1000 in a call.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
        },
        returns="The contracts as Mews keeps them.",
    ),
    "companyContracts/update": Texts(
        method="update",
        summary="Update company contracts",
        description="Changes what was agreed with travel agencies. What is absent or null is kept. The service and the company of a contract stay as they are: for others, add a new one.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "travel_agency_contract_updates": "The contracts, each with what is agreed instead. At most 1000 in a call.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
        },
        returns="The contracts as they are now.",
    ),
    "companyContracts/delete": Texts(
        method="delete",
        summary="Delete company contracts",
        description="Ends contracts with travel agencies. The agencies stay as companies, and the contracts can still be listed with `activity_states`.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "travel_agency_contract_ids": "The contracts, by their ids in `companyContracts/getAll`. At most 1000 in a call.",
            "service_ids": "Which bookable services these contracts let the agencies sell. At most 1000 in a call.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "enterprise_id": "The property whose contracts are meant. Required with a Portfolio Access Token, ignored with any other.",
        },
        returns="Success, with nothing to add.",
    ),
}
