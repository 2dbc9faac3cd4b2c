# make lists the verbs.
python = .venv/bin/python
lock = $(python) -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --custom-compile-command "make lock"

help:            ## this list
	@grep -E '^[a-z]+: +.*##' Makefile | sed -E 's/: +.*##/ —/'
run:             ## set up and open the app with the demo business in it
	sh setup.sh run
test:            ## set up and run every test, the browser's included
	sh setup.sh test
quick:           ## the tests that are quick: without fuzz, workbooks, screens, paper and browser
	$(python) -m pytest --quick
check:           ## format, lint, types, SQL lint, dead code, all tests but the browser's
	$(python) -m ruff format --check .
	$(python) -m ruff check .
	$(python) -m pyright
	$(python) -m sqlfluff lint queries --processes 2
	$(python) -m vulture
	$(python) -m pytest -n logical --dist loadfile --no-loadscope-reorder -m "not browser"
lock:            ## lock what requirements*.in name, with all that it needs, for every Python
	$(lock) --output-file requirements.txt requirements.in
	$(lock) --constraints requirements.txt --output-file requirements-develop.txt requirements-develop.in
golden:          ## write the expected files of the golden tests anew (then read them)
	$(python) -m pytest tests/exports tests/guided --update-golden
bench:           ## speed and memory, as ratios
	$(python) -m bench.exports
	$(python) -m bench.store
	$(python) -m bench.million
	$(python) -m bench.screens
	$(python) -m bench.objectives
	$(python) -m bench.posts
	$(python) -m bench.growing
	$(python) -m bench.report
	$(python) -m bench.portfolio
	$(python) -m bench.journey
	$(python) -m bench.journeys
	$(python) -m bench.guided
peers:           ## Rumbo beside plain Streamlit and Dash pages with the same four charts, in turn
	$(python) -m pip install --quiet --disable-pip-version-check --upgrade --target .venv/peers -r bench/peers/requirements.txt
	$(python) -m bench.peers
calibration:     ## forecasts, diary, timing and vanity against what is known; series=FILE exports=FOLDER
	$(python) -m bench.calibration $(if $(series),--series $(series)) $(if $(exports),--exports $(exports))
exports:         ## real files of SAMPLES=DIR: understood, exact, volume kept, false repairs, owners left out
	$(python) -m bench.samples $(SAMPLES)
faults:          ## kills, full disks, damaged stores, two programs at once: nothing may be lost
	$(python) -m bench.faults
sentiment:       ## how texts sound beside the labelled ones of TEXTS=DIR: macro-F1; writes the confusions
	$(python) -m bench.sentiment $(TEXTS) --keep
mutants:         ## small changes of meaning: does a test see each?
	$(python) -m bench.mutants
fuzz:            ## thousands of damaged files: none may crash or be misread
	$(python) -m bench.fuzz
screenshots:     ## every screen, es and en, light and dark, desktop and phone
	$(python) -m bench.screenshots
.PHONY: help run test quick check lock golden bench peers calibration exports faults fuzz mutants screenshots
