"""What the contract says of the operations on identity documents."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "identityDocuments/getAll": Texts(
        method="get_all",
        summary="List identity documents",
        description="Lists the identity documents of customers, who have to be named. Customers themselves hold documents in deprecated properties only, such as `passport`.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "customer_ids": "Customers who hold the documents. Any number of them.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "chain_ids": "Chains whose customers are meant. All chains that the access token covers when absent or null. Any number of them.",
            "identity_document_ids": "Only these documents, as far as they belong to the customers. Any number of them.",
            "types": "Only documents of these types. Of any type when absent or null.",
            "limitation": "How many items a page may hold, and where it begins.",
        },
        returns="A pager: iterate it for items, or its `pages()` for whole results.",
    ),
    "identityDocuments/add": Texts(
        method="add",
        summary="Add identity documents",
        description="Writes down which identity documents customers have shown, such as a passport at arrival. Use it instead of the deprecated properties of customers, such as `passport`.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "identity_documents": "The new documents, of one customer or of several. At most 10 in a call.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "chain_id": "The chain whose customers are meant. Required with a Portfolio Access Token, and ignored with any other token.",
        },
        returns="The identity documents as Mews keeps them.",
    ),
    "identityDocuments/update": Texts(
        method="update",
        summary="Update identity documents",
        description="Corrects identity documents and returns them whole. Each property is an object of its own: absent or null keeps what is there, a `value` sets it, and a null `value` clears what may be missing. A document cannot be given to another customer.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "identity_documents": "The documents, each with what is new about it. At most 10 in a call.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "chain_id": "The chain whose customers are meant. Required with a Portfolio Access Token, and ignored with any other token.",
        },
        returns="The identity documents as Mews keeps them.",
    ),
    "identityDocuments/delete": Texts(
        method="delete",
        summary="Delete identity documents",
        description="Removes identity documents. They cannot be listed any more. To remove all that a customer has, use `identityDocuments/clear`.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "identity_document_ids": "The documents to remove, as `identityDocuments/getAll` lists them. At most 100 in a call.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "chain_id": "The chain whose customers are meant. Required with a Portfolio Access Token, and ignored with any other token.",
        },
        returns="Success, with nothing to add.",
    ),
    "identityDocuments/clear": Texts(
        method="clear",
        summary="Clear identity documents",
        description="Removes every identity document of the customers who are named, of whatever type. To remove single ones, use `identityDocuments/delete`.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "customer_ids": "Customers whose documents are all removed. At most 10 in a call.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "chain_id": "The chain whose customers are meant. Required with a Portfolio Access Token, and ignored with any other token.",
        },
        returns="Success, with nothing to add.",
    ),
}
