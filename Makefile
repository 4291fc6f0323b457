# The workbench, in two commands: `make run` serves it, `make test` tries everything.
# Both do all the set-up they need and say what they are doing.

PYTHON ?= python3
BIN := .venv/bin
ADDRESS ?= 127.0.0.1:8000

.DEFAULT_GOAL := help
.PHONY: help run test check bench pin pictures clean

help: ## what can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

run: .venv/run.stamp ## set up what is missing and serve the workbench with a demonstration case
	@$(BIN)/workbench demo
	@$(BIN)/workbench serve --address $(ADDRESS)

test: .venv/test.stamp browser ## set up what is missing and run every test, on SQLite and on PostgreSQL
	@echo "Looking at the code"
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/mypy
	@echo "Running every test on SQLite"
	@$(BIN)/python -m pytest -n 2 --dist worksteal
	@echo "Running what reaches the database again, on PostgreSQL"
	@$(BIN)/python -m pytest -n 2 --dist worksteal tests/workbench tests/house tests/journeys/test_setting_up.py --database postgresql

check: .venv/test.stamp ## the quick tests: no browser, no PostgreSQL
	@$(BIN)/ruff check . && $(BIN)/mypy && $(BIN)/python -m pytest -n 2 -m "not journey"

bench: .venv/test.stamp browser ## measure speed with 50,000 entries, each figure beside its floor, into build/bench.json
	@$(BIN)/python -m tests.benchmarks build/bench.json

.PHONY: browser
browser:
	@sh requirements/browser.sh

pictures: .venv/test.stamp browser ## take the pictures of the main pages for the README
	@$(BIN)/python docs/pictures.py

pin: .venv/pin.stamp ## write the exact versions of every library, with hashes
	@$(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras --no-emit-index-url \
	  --no-emit-trusted-host --no-emit-find-links --no-header --output-file requirements/run.txt requirements/run.in
	@$(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras --no-emit-index-url \
	  --no-emit-trusted-host --no-emit-find-links --no-header --output-file requirements/test.txt requirements/test.in

clean: ## remove the virtual environment; the data in instance/ stays
	rm -rf .venv build *.egg-info

.venv/bin/python:
	@echo "Making a virtual environment in .venv"
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed, this is " + sys.version.split()[0]) if sys.version_info < (3, 11) else None'
	@$(PYTHON) -m venv .venv

.venv/run.stamp: .venv/bin/python requirements/run.txt setup.cfg
	@echo "Installing what the workbench needs (a minute the first time)"
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.txt
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

.venv/test.stamp: .venv/run.stamp requirements/test.txt
	@echo "Installing what the tests need"
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/test.txt
	@touch $@

.venv/pin.stamp: .venv/bin/python
	@$(BIN)/pip install --quiet --disable-pip-version-check pip-tools
	@touch $@
