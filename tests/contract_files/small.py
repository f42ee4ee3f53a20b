"""A small contract in two files, and what is said of it once something in it is changed."""

from pathlib import Path
from typing import Final

from tools.contract.__main__ import checked
from tools.contract.files import InvalidContractError

FILES: Final = {
    "openapi.yaml": """\
openapi: 3.1.1
info: { title: Small, version: 1.0.0 }
paths:
  /api/tasks/getAll: { $ref: 'openapi/tasks.yaml#/getAll' }
  /api/tasks/add/2024-02-29: { $ref: 'openapi/tasks.yaml#/add~12024-02-29' }
components:
  responses:
    BadRequest: { description: Malformed. }
  schemas:
    Limitation:
      type: object
      properties:
        Count: { type: integer }
""",
    "openapi/tasks.yaml": """\
# Comments are kept, since nobody writes these files but people.
getAll:
  post:
    operationId: tasksGetAll
    requestBody:
      content:
        application/json:
          schema: { $ref: '../openapi.yaml#/components/schemas/Limitation' }
    responses:
      '200':
        description: The tasks.
        content:
          application/json:
            schema: { $ref: '#/components/schemas/Task' }
      <<: &others
        '400': { $ref: '../openapi.yaml#/components/responses/BadRequest' }
'add/2024-02-29':
  post:
    operationId: tasksAdd20240229
    responses:
      '200': { description: Done. }
      <<: *others
components:
  schemas:
    Task:
      type: object
      oneOf:
        - $ref: '#/components/schemas/Chore'
      discriminator:
        propertyName: Kind
        mapping: { Chore: '#/components/schemas/Chore' }
    Chore:
      type: object
      properties:
        Kind: { type: string }
        Parts:
          type: array
          items: { $ref: '#/components/schemas/Task' }
""",
}
ROOT: Final = "openapi.yaml"
TASKS: Final = "openapi/tasks.yaml"


def write(folder: Path, **files: str) -> None:
    """Write a contract."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def problems(folder: Path) -> list[str]:
    """Return all that is said of a contract."""
    try:
        checked(folder)
    except InvalidContractError as error:
        return [str(each) for each in error.problems]
    return []
