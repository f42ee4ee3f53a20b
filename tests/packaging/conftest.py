"""The distributions, built once for all that looks at them."""

import pytest

from tests.packaging.build import Distributions, built, copied


@pytest.fixture(scope="session")
def distributions(tmp_path_factory: pytest.TempPathFactory) -> Distributions:
    return built(copied(tmp_path_factory.mktemp("project")))
