"""Which mutants of the code the type checker refuses."""

from typing import Final

from tests.mutants.code import refused

SOURCE: Final = """\
def x_size__mutmut_orig(text: str) -> int:
    return len(text)
def x_size__mutmut_1(text: str) -> int:
    return len(None)
def x_size__mutmut_2(text: str) -> int:
    return len(text) + 1
class Box:
    async def xǁBoxǁopen__mutmut_1(self) -> None:
        self.lid = None
"""


def test_a_mutant_is_refused_for_an_error_inside_of_it_that_is_not_in_the_function_as_it_was() -> (
    None
):
    around = "what mutmut writes is not typed"
    errors = [(2, around), (4, around), (4, "len of None"), (6, around), (7, "unused"), (9, "None")]
    assert {*refused(SOURCE, errors)} == {"x_size__mutmut_1", "xǁBoxǁopen__mutmut_1"}
