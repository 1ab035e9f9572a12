"""Settings shared by every way of running. The other modules hold differences only."""

from pathlib import Path

from csp.constants import NONE, SELF

from coprod.settings._reading import Environment

BASE_DIR = Path(__file__).resolve().parent.parent.parent
env = Environment()

VAR_DIR = Path(env.str("VAR_DIR", default=str(BASE_DIR / "var")))
SECRET_KEY = env.str("SECRET_KEY", default="")
DEBUG = False
SITE_URL = env.str("SITE_URL", default="http://localhost:8000").rstrip("/")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])
CSRF_TRUSTED_ORIGINS = [SITE_URL]

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "crispy_forms",
    "csp",
    "coprod.core.audit",
    "coprod.core.accounts",
    "coprod.core.organisations",
    "coprod.core.messages",
    "coprod.core.web",
    "projects",
    "sessions",
    "feedback",
    "coprod.reports",
    "coprod.pages",
    "coprod.lifecycle",
    "coprod.devtools",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "coprod.core.web.middleware.ballot_paths_take_no_cookies",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "coprod.core.web.middleware.too_much_is_not_kept",
    "coprod.core.web.middleware.forms_are_taken_once",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]

ROOT_URLCONF = "coprod.urls"
WSGI_APPLICATION = "coprod.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
            "builtins": [
                "crispy_forms.templatetags.crispy_forms_tags",
                "coprod.core.web.templatetags.coprod",
            ],
        },
    }
]
CRISPY_ALLOWED_TEMPLATE_PACKS = ["coprod"]
CRISPY_TEMPLATE_PACK = "coprod"
FORM_RENDERER = "coprod.core.web.drawing.choices.Renderer"

DATABASES = {"default": env.database("DATABASE_URL", default=f"sqlite:///{VAR_DIR / 'coprod.sqlite3'}")}
if "sqlite3" in DATABASES["default"]["ENGINE"]:
    # A view that reads before it writes fails under load unless the transaction takes its lock at the start.
    DATABASES["default"].setdefault("OPTIONS", {}).update(
        transaction_mode="IMMEDIATE",
        timeout=20,
        init_command="PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; "
        "PRAGMA secure_delete=ON;",
    )
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

REDIS_URL = env.broker("REDIS_URL", default=f"unix://{VAR_DIR / 'redis.sock'}")
PATIENCE_WITH_REDIS = 2.0
CACHES = {
    "default": {
        "BACKEND": "coprod.core.web.spare_cache.CacheWithSpare",
        "LOCATION": REDIS_URL,
        "OPTIONS": {"socket_timeout": PATIENCE_WITH_REDIS, "socket_connect_timeout": PATIENCE_WITH_REDIS},
    }
}
CELERY_BROKER_URL = REDIS_URL.replace("unix://", "redis+socket://", 1)
CELERY_RESULT_BACKEND = None
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_PUBLISH_RETRY = False  # the schedule finds what a nudge did not tell
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
# a broker that is away is noticed at once: nobody waits for it, and the schedule tries again
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": 300,
    "socket_timeout": PATIENCE_WITH_REDIS,
    "socket_connect_timeout": PATIENCE_WITH_REDIS,
    "max_retries": 1,
    "interval_start": 0,
    "interval_step": 0.1,
    "interval_max": 0.2,
}
CELERY_TIMEZONE = "Europe/London"

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "pages:home"
LOGOUT_REDIRECT_URL = "account_login"

ACCOUNT_ADAPTER = "coprod.core.accounts.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 900
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 5
ACCOUNT_LOGIN_BY_CODE_REQUIRED = False
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = True
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_FORMS = {
    "login": "coprod.core.web.sign_in.LoginForm",
    "request_login_code": "coprod.core.web.sign_in.RequestLoginCodeForm",
    "confirm_login_code": "coprod.core.web.sign_in.ConfirmLoginCodeForm",
    "signup": "coprod.core.web.sign_in.SignupForm",
}
ACCOUNT_OPEN_SIGNUP = env.bool("OPEN_SIGNUP", default=False)
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXY_COUNT", default=0)
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Coprod"
# A number may be one step of 30 seconds old: typing takes some people longer (RFC 6238, section 5.2).
MFA_TOTP_TOLERANCE = 1

vars().update(env.mail("EMAIL_URL", default="smtp://localhost:1025"))
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = env.str("FROM_EMAIL", default="Coprod <coprod@localhost>")
SERVER_EMAIL = DEFAULT_FROM_EMAIL

LANGUAGE_CODE = "en-gb"
# Welsh joins when its words are written; a person's own choice is kept from the start.
LANGUAGES = [("en-gb", "English")]
LANGUAGES_TO_CHOOSE = [("en-gb", "English"), ("cy", "Cymraeg")]
LOCALE_PATHS = [BASE_DIR / "coprod" / "locale"]
TIME_ZONE = "Europe/London"
USE_I18N = True
USE_TZ = True
# Names that never need quoting and read the same to everyone: "Thursday 3 December 2026", "10:30am".
FORMAT_MODULE_PATH = ["coprod.core.web.formats"]

STATIC_URL = "/static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = VAR_DIR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": VAR_DIR / "files"}},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
REPORTS_DIR = VAR_DIR / "reports"

# Only the worker for ballots is given BALLOT_KEYS; web reads the public half that signs surveys.
BALLOT_KEYS = env.str("BALLOT_KEYS", default="")
SURVEY_DELAY_MINUTES = env.int("SURVEY_DELAY_MINUTES", default=60)
BALLOT_PUBLIC_KEY_FILE = env.str("BALLOT_PUBLIC_KEY_FILE", default=str(VAR_DIR / "ballots.pub"))

DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
LARGEST_FORM = 10 * 1024 * 1024
GIVEN_UP_AT = 40 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
X_FRAME_OPTIONS = "DENY"
# The origin alone: no address leaves. With "no-referrer" browsers call the origin of a form "null", and it is refused.
SECURE_REFERRER_POLICY = "strict-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "coprod.core.web.errors.csrf_failure"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "manifest-src": [SELF],
    }
}
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"no_secrets": {"()": "coprod.core.web.logs.LeaveSecretsOut"}},
    "formatters": {"plain": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "plain", "filters": ["no_secrets"]}},
    "root": {"handlers": ["stderr"], "level": "INFO"},
    "loggers": {
        # Django's own handlers would write, and mail, what the filter leaves out.
        "django": {"handlers": [], "level": "INFO"},
        "django.server": {"handlers": ["stderr"], "propagate": False},
        # Each page of a PDF, and each rule of the stylesheet that print has no use for.
        "weasyprint": {"level": "ERROR"},
        "fontTools": {"level": "ERROR"},
    },
}
