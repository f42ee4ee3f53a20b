"""From the files of the contract to one document, whose references are all local."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from posixpath import basename, splitext
from typing import Any, Final

from mews_contract.json_values import JsonObject, is_object
from tools.contract.files import File, InvalidContractError, Place, Pointer, Problem
from tools.contract.loading import FOLDER, ROOT, Loaded, has, load
from tools.contract.references import Target, relative, rewritten, target
from tools.contract.whole import circles, same_but_for_case, unreached

_ADDRESSED: Final = {
    "paths": f"an operation resource/action is {FOLDER}/resource.yaml#/action",
    "webhooks": f"a webhook is written under its name, {FOLDER}/file.yaml#/name",
}
"""What the root lists, and how it refers to it."""


class Bundle:
    """The contract as one document.

    Attributes:
        document: The document. Its references begin with `#/components/`.
    """

    def __init__(
        self, document: JsonObject, files: Mapping[str, File], origins: Mapping[Pointer, Target]
    ) -> None:
        self.document = document
        self._files = files
        self._origins = origins

    def place(self, pointer: Pointer) -> Place:
        """Return where the value at a pointer into the document is written.

        What is not there has the place of the last value on the way to it.
        """
        steps = tuple(pointer)
        for length in (3, 2):
            origin = self._origins.get(steps[:length])
            if origin:
                return self._files[origin.file].place((*origin.steps, *steps[length:]))
        return self._files[ROOT].place(steps)


def bundle(root: Path) -> Bundle:
    """Return the contract whose files are in a folder.

    Raises:
        InvalidContractError: A file is broken, a reference leads nowhere or around in a circle, a
            name stands for two things or differs from another by case alone, something is listed
            or reached by nobody.
    """
    bundler = _Bundler(load(root))
    made = bundler.bundle()
    problems = [*bundler.problems]
    problems += circles(made.document, made.place)
    problems += same_but_for_case(made.document, made.place)
    # What a broken file or reference should lead to would look unreached.
    problems = problems or [*unreached(made.document, made.place)]
    if problems:
        raise InvalidContractError(problems)
    return made


class _Bundler:
    """Puts the files together, and notes what is wrong with that."""

    def __init__(self, loaded: Loaded) -> None:
        self.problems = [*loaded.problems]
        self._files = loaded.files
        self._broken = loaded.broken
        self._origins: dict[Pointer, Target] = {}

    def bundle(self) -> Bundle:
        if ROOT not in self._files:
            raise InvalidContractError(self.problems)
        root = self._files[ROOT]
        listed = root.content.get("paths")
        if not is_object(listed):
            self._refuse(root.place(["paths"]), "there are no operations", "list them as paths")
            listed = {}
        webhooks = self._names(root, ["webhooks"], root.content)
        whole = {
            **_local(ROOT, root.content),
            "paths": {path: self._path_item("paths", path, item) for path, item in listed.items()},
            **({"webhooks": {}} if webhooks else {}),
            "components": self._components(),
        }
        for name, item in webhooks.items():
            whole["webhooks"][name] = self._path_item("webhooks", name, item)
        self._check_listed()
        return Bundle(whole, self._files, self._origins)

    def _refuse(self, place: Place, found: str, instead: str) -> None:
        self.problems.append(Problem(place, found, instead))

    def _path_item(self, kind: str, path: str, item: Any) -> Any:
        """Return an operation or a webhook that the root refers to, or has itself."""
        reference = item.get("$ref") if is_object(item) else None
        if not isinstance(reference, str):
            return _local(ROOT, item)
        to = target(ROOT, reference)
        place = self._files[ROOT].place([kind, path])
        key = to.steps[0] if len(to.steps) == 1 else ""
        resource = splitext(basename(to.file))[0]
        is_named = path == key if kind == "webhooks" else path.endswith(f"/{resource}/{key}")
        if len(item) > 1:
            self._refuse(place, f"{path} says more than its reference", f"move it to {to.file}")
        if to.file in self._broken:
            return {}
        if not to.file.startswith(f"{FOLDER}/") or not is_named:
            instead = _ADDRESSED[kind]
            self._refuse(place, f"{path} refers to {reference}", instead)
        elif to.file not in self._files:
            self._refuse(place, f"{path} refers to {to.file}, which is missing", "add the file")
        elif not has(self._files[to.file], to.steps):
            self._refuse(place, f"there is no {key} in {to.file}", f"describe {key} there")
        else:
            return self._referenced(kind, path, to)
        return {}

    def _referenced(self, kind: str, path: str, to: Target) -> Any:
        file = self._files[to.file]
        self._origins[kind, path] = to
        item = file.content[to.steps[0]]
        if not is_object(item) or "$ref" in item:
            instead = f"describe the operation here, or refer to it from {ROOT}"
            self._refuse(file.place([*to.steps, "$ref"]), f"{path} is no operation here", instead)
        return _local(to.file, item)

    def _check_listed(self) -> None:
        """Refuse what stands in a file beside its operations and components."""
        listed = {(to.file, to.steps[0]) for at, to in self._origins.items() if at[0] in _ADDRESSED}
        for file in self._files.values():
            for key in file.content if file.name != ROOT else ():
                if key != "components" and (file.name, key) not in listed:
                    found = f"{key} is no operation that {ROOT} lists"
                    to = relative(ROOT, Target(file.name, (key,)))
                    instead = f"list it there, as a path {{ $ref: '{to}' }}"
                    self._refuse(file.place([key]), found, instead)

    def _components(self) -> JsonObject:
        """Return the components of all files, those of the root first."""
        whole: JsonObject = {}
        for file in self._files.values():
            for kind, named in self._names(file, ["components"], file.content).items():
                for name, value in self._names(file, ["components", kind], {kind: named}).items():
                    if self._is_new(file, ("components", kind, name)):
                        whole.setdefault(kind, {})[name] = _local(file.name, value)
        return whole

    def _names(self, file: File, steps: Sequence[str], above: JsonObject) -> JsonObject:
        """Return what stands under names at a pointer into a file, and refuse what has none."""
        named = above.get(steps[-1], {})
        if is_object(named):
            return named
        self._refuse(file.place(steps), f"{steps[-1]} holds no names", "write names and values")
        return {}

    def _is_new(self, file: File, steps: tuple[str, str, str]) -> bool:
        """Refuse what has been defined in another file, the same or not."""
        before = self._origins.setdefault(steps, Target(file.name, steps))
        if before.file == file.name:
            return True
        first = self._files[before.file].place(steps)
        instead = f"keep one, and refer to it: {relative(file.name, before)}"
        self._refuse(file.place(steps), f"{steps[2]} is defined at {first}, too", instead)
        return False


def _local(file: str, value: Any) -> Any:
    return rewritten(value, lambda reference: target(file, reference).local)
