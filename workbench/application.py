"""The application: every room, and what stands around each request."""

from flask import Flask
from flask_wtf import CSRFProtect
from werkzeug.middleware.proxy_fix import ProxyFix

from workbench import headers, places, problems, rooms, settings, unit
from workbench.auth import guards, signing_in
from workbench.page import frame, mentioned
from workbench.persistence import engine


def create_app(chosen: settings.Settings | None = None) -> Flask:
    """The workbench as a web application. Without settings it reads them from the environment."""
    given = chosen or settings.load()
    app = Flask(
        __package__,
        template_folder=str(places.folder("templates")),
        static_folder=str(places.folder("static")),
    )
    app.config.from_mapping(_flask_settings(given))
    app.extensions["settings"] = given
    if given.proxies:
        app.wsgi_app = ProxyFix(app.wsgi_app, given.proxies, 0, 0)  # type: ignore[method-assign]
    unit.attach(app, engine.open_engine(given.database), engine.open_engine(given.database, one_by_one=True))
    signing_in.attach(app)
    guards.attach(app)
    CSRFProtect(app)
    headers.attach(app)
    frame.attach(app, rooms.NAVIGATION)
    mentioned.attach(app)
    problems.attach(app)
    for room in rooms.BLUEPRINTS:
        app.register_blueprint(room)
    return app


def _flask_settings(given: settings.Settings) -> dict[str, object]:
    return {
        "SECRET_KEY": given.secret_key,
        "SESSION_COOKIE_NAME": "__Host-workbench" if given.https else "workbench",
        "SESSION_COOKIE_SECURE": given.https,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "PERMANENT_SESSION_LIFETIME": 12 * 3600,
        "WTF_CSRF_TIME_LIMIT": 12 * 3600,
        "WTF_CSRF_SSL_STRICT": given.https,
        "MAX_CONTENT_LENGTH": given.upload_limit,
        "MAX_FORM_MEMORY_SIZE": 2 * 1024 * 1024,
        "MAX_FORM_PARTS": 5000,
    }
