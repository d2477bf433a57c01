"""Documents are found and fetched wherever they lie, whatever they are called."""

from pathlib import Path

from cluster.listing import beneath, documents, file_name, opened

NAMES = ["2020 年/财政局 决算#1.txt", "2020 年/100%的?.txt", "a+b&c.txt"]


def fetched(address: str) -> bytes:
    store, path = opened(address)
    with store.open_input_stream(path) as stream:
        return stream.read()


def test_an_address_finds_what_a_folder_does(tmp_path: Path) -> None:
    for name in NAMES:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    for source in (str(tmp_path), f"file://{tmp_path}"):
        found = documents(source)
        assert [document.key for document in found] == sorted(NAMES)
        assert [fetched(document.address).decode() for document in found] == sorted(NAMES)


def test_a_folder_of_an_address_may_be_written_as_people_do(tmp_path: Path) -> None:
    (tmp_path / "2020 年").mkdir()
    (tmp_path / "2020 年/决算.txt").write_text("决算", encoding="utf-8")
    [document] = documents(f"file://{tmp_path}/2020 年")
    assert (document.key, fetched(document.address).decode()) == ("决算.txt", "决算")


def test_how_a_store_is_spoken_to_stays_behind_the_name() -> None:
    store = "s3://bucket/docs?endpoint_override=10.0.0.8:9000&scheme=http"
    address = beneath(store, "2020 年/决算.pdf")
    assert address == (
        "s3://bucket/docs/2020%20%E5%B9%B4/%E5%86%B3%E7%AE%97.pdf?endpoint_override=10.0.0.8:9000&scheme=http"
    )
    assert file_name(address) == "决算.pdf"
    assert file_name("2020/决算?.pdf") == "决算?.pdf"


def test_a_table_names_addresses(tmp_path: Path) -> None:
    (tmp_path / "决算 1.txt").write_text("决算", encoding="utf-8")
    table = tmp_path / "table.csv"
    table.write_text(f"address,fiscal_year\nfile://{tmp_path}/决算 1.txt,2020\n", encoding="utf-8")
    [document] = documents(str(table))
    assert fetched(document.address).decode() == "决算"
    assert document.listed is not None and "2020" in document.listed
