# `make run` starts everything on this machine; `make test` runs every test. README.md says more.
python := .venv/bin/python
lock := .venv/bin/uv pip compile -q --generate-hashes --universal --python-version 3.11 --no-header --no-annotate
SHELL := /bin/sh
# What Python compiles is kept: a dozen processes start here, and each would compile it again.
unexport PYTHONDONTWRITEBYTECODE
.DEFAULT_GOAL := help
.PHONY: help setup setup-check setup-test run walk test test-deep check format bench static static-check lock

help: ## What there is
	@sed -n 's/^\([a-z-]*\):.*## /make \1|/p' Makefile | while IFS='|' read -r name what; do printf '%-16s %s\n' "$$name" "$$what"; done

setup: ## Prepare this folder (.venv and libraries), start nothing
	@sh coprod/devtools/setup.sh run

setup-check: ## Prepare what the fast gate needs besides
	@sh coprod/devtools/setup.sh check

setup-test: ## Prepare what the tests need besides
	@sh coprod/devtools/setup.sh test

run: setup ## Set up, start everything, walk the main job, keep serving; Ctrl-C stops
	@$(python) -m coprod.devtools.run

walk: setup ## Walk the main job once more, while `make run` serves in another window
	@$(python) -m coprod.devtools.run --walk-only

test: setup-test ## Every test, on SQLite and on PostgreSQL
	@$(python) -m tests.parts.suite

test-deep: setup-test ## The same with full numbers of examples; slow
	@$(python) -m tests.parts.suite --deep

check: setup-check ## The fast gate: style, import contracts, migrations, types
	@.venv/bin/ruff check --quiet .
	@.venv/bin/ruff format --check --quiet .
	@.venv/bin/djlint --lint --quiet templates
	@.venv/bin/lint-imports >var/imports.log || { cat var/imports.log; exit 1; }
	@DJANGO_SETTINGS_MODULE=coprod.settings.test $(python) manage.py makemigrations --check --dry-run
	@.venv/bin/mypy --no-error-summary
	@echo "Style, imports, migrations and types are well."

format: setup-check ## Put code and templates into shape
	@.venv/bin/ruff check --fix --quiet . && .venv/bin/ruff format --quiet . && .venv/bin/djlint --reformat --quiet templates

bench: setup-test ## Measure the main pages against a bare view
	@$(python) -m bench
	@$(python) -m bench.report

static: ## Build the stylesheets again from frontend/ (needs Node)
	@npm ci --prefix frontend --silent && npm run build --prefix frontend --silent

static-check: ## Say whether the stylesheets in the tree are those that frontend/ builds (needs Node)
	@npm ci --prefix frontend --silent && npm run check --prefix frontend --silent

lock: setup-check ## Lock requirements/*.in again
	@$(lock) requirements/uv.in -o requirements/uv.txt
	@$(lock) requirements/run.in -o requirements.txt
	@$(lock) requirements/check.in -c requirements.txt -c requirements/uv.txt -o requirements/check.txt
	@$(lock) requirements/dev.in -c requirements/check.txt -o requirements/dev.txt
