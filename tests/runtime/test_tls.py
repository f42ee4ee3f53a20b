"""What a client trusts is read once in a process, and is what the environment says."""

from pathlib import Path

import pytest
import trustme

from mews_runtime.http.tls import trusted


def test_what_is_trusted_is_read_once() -> None:
    assert trusted() is trusted()


def test_a_file_that_the_environment_names_is_trusted_instead(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    before = trusted()
    file = tmp_path / "ca.pem"
    trustme.CA(organization_name="Night Audit").cert_pem.write_to_path(file)
    monkeypatch.setenv("SSL_CERT_FILE", str(file))

    (certificate,) = trusted().get_ca_certs()

    assert "Night Audit" in str(certificate["subject"])
    monkeypatch.undo()
    assert trusted() is before
