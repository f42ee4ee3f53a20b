"""What the contract says of the operations on tasks."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "tasks/getAll": Texts(
        method="get_all",
        summary="Get all tasks",
        description="Lists what the staff has to do or has done, newest first, in pages. Filters narrow the result together. That by departments works only beside another one.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "enterprise_ids": "Ids of the properties. Every property that the access token covers when absent or null. Any number of them.",
            "created_utc": "Only those that were made inside this interval. The interval may be of any length.",
            "closed_utc": "Only what was done inside this interval, so nothing that is open. The interval may be of any length.",
            "deadline_utc": "Only what is due inside this interval. The interval may be of any length.",
            "task_ids": "Only these tasks. Any number of them.",
            "department_ids": "Only what these departments have to do. Needs another filter beside it. Any number of them.",
            "service_order_ids": "Only what is to be done for these reservations, or for these orders of `orders/add`. Any number of them.",
            "limitation": "How many items a page may hold, and where it begins.",
        },
        returns="A pager: iterate it for items, or its `pages()` for whole results.",
    ),
    "tasks/add": Texts(
        method="add",
        summary="Add task",
        description="Gives the staff something to do, until a deadline. It can be meant for one department, and belong to a reservation or to an order of products.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "name": "What is to be done, in a few words.",
            "deadline_utc": "Until when it is to be done, in UTC.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "department_id": "Which part of the staff is to do it. Null or absent where it is meant for none in particular.",
            "service_order_id": "The reservation, or the order of `orders/add`, that it is done for.",
            "description": "What else is good to know for who does it.",
        },
        returns="What is known of the task once it is open.",
    ),
    "tasks/close": Texts(
        method="close",
        summary="Close tasks",
        description="Marks tasks as done. They leave the lists of what is open, and stay readable through `tasks/getAll`.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "task_ids": "What was done, as `tasks/getAll` lists it. At most 100 in a call.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
        },
        returns="Success, with nothing to add.",
        status={
            "restricted": "Mews opens it to chosen partners only.",
            "beta": "Mews may change it without notice.",
        },
    ),
}
