"""Where `mews_contract.testing.recordings` was. Write `from mews_contract import recordings`."""

import sys
import warnings

from mews_contract.testing import recordings

_MOVED = "mews_contract.recordings has moved: write `from mews_contract import recordings`"

warnings.warn(_MOVED, DeprecationWarning, stacklevel=2)
# Else the package would have this module under the name that others should import.
sys.modules[__name__] = recordings
