# Two commands are all a reader needs: `make demo` and `make test`. Each does its own set-up.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

# Compiled once: else every command, and the tests start hundreds, compiles the whole program again.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: demo test test-slow mutants chromium check lint format lock bench docs clean

demo: $(READY)
	$(BIN)/sanfang demo

# Everything that fits in a quarter of an hour, on a real Neo4j; two sides at a time, and each server on one of them.
test: $(READY) chromium
	$(BIN)/pytest -n 2 --dist loadgroup -m "not slow" --durations 25

# Faults, fuzzing, large cities.
test-slow: $(READY) chromium
	$(BIN)/pytest -n 2 --dist loadgroup --no-loadscope-reorder -m slow --durations 40

# Every mutant of every rule; whoever changed one adds `-k` and its name.
mutants: $(READY)
	SANFANG_MUTANTS=all $(BIN)/pytest -n 2 --dist worksteal -m slow tests/test_mutation.py tests/test_changes_mutation.py

# Neo4j Browser is driven in Debian's Chromium, with a font for Chinese; what is there already is not installed.
chromium:
	@if ! { command -v chromium || command -v chromium-browser || command -v google-chrome; } >/dev/null \
		|| ! fc-list :lang=zh 2>/dev/null | grep -q .; then \
		$(SUDO) apt-get update -q && $(SUDO) apt-get install -q -y --no-install-recommends chromium fontconfig fonts-noto-cjk; \
	fi || echo "没有装上 Chromium,驱动浏览器的测试会失败 · no Chromium: the tests that drive the Browser will fail"

# Format, lint, types, imports, then the tests that need no server.
check: lint
	$(BIN)/pytest -m "not slow and not neo4j"

lint: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# Ratios against a named peer; wants an idle machine.
bench: $(READY)
	$(BIN)/python -m benchmarks.loading
	$(BIN)/python -m benchmarks.gap_report
	$(BIN)/python -m benchmarks.cards
	$(BIN)/python -m benchmarks.memory
	$(BIN)/python -m benchmarks.frames
	$(BIN)/python -m benchmarks.explore
	$(BIN)/python -m benchmarks.backup
	$(BIN)/python -m benchmarks.structure
	$(BIN)/python -m benchmarks.plan
	$(BIN)/python -m benchmarks.charts
	$(BIN)/python -m benchmarks.page
	$(BIN)/python -m benchmarks.large
	$(BIN)/python -m benchmarks.identity

# Writes what is generated: the commands, the rosters, and the outputs in the README.
docs: $(READY)
	$(BIN)/python -m api.reference
	$(BIN)/python -m loaders.describe > docs/rosters.md
	$(BIN)/python -m api.thresholds
	SANFANG_WRITE_DOCS=1 $(BIN)/pytest tests/test_docs.py || true

format: $(READY)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Sanfang 需要 Python 3.11 或更新:make PYTHON=python3.12 · needs Python 3.11 or newer"; exit 2; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(READY)

# Pins every package by hash and names no index.
lock: $(READY)
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --upgrade \
		--extra dev pyproject.toml -o requirements.lock

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis
