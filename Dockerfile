# One image for web, workers and beat; docker-compose.yml says which command runs where.
FROM python:3.12-slim-bookworm

# What PDFs are made with.
RUN apt-get update \
 && apt-get install -y --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 \
 && rm -rf /var/lib/apt/lists/*

# The web process and the worker for ballots are different users: the first can not read the second's keys.
RUN groupadd --gid 1000 coprod \
 && useradd --uid 1000 --gid coprod --no-create-home coprod \
 && useradd --uid 1001 --gid coprod --no-create-home ballots \
 && install -d -m 2775 -o coprod -g coprod /srv/var \
 && install -d -m 0700 -o ballots -g coprod /srv/ballot-keys

WORKDIR /srv/coprod
COPY requirements.txt .
RUN pip install --no-cache-dir --no-deps --require-hashes -r requirements.txt
COPY . .

ENV DJANGO_SETTINGS_MODULE=coprod.settings.production VAR_DIR=/srv/var PYTHONUNBUFFERED=1
USER coprod
EXPOSE 8000
CMD ["gunicorn", "--config", "python:coprod.serving", "--bind", "0.0.0.0:8000", "coprod.wsgi"]
