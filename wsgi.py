"""The application for a server: ``gunicorn wsgi:app``."""

from workbench import create_app

app = create_app()
