"""What all pages share: ``form`` (fields and their problems), ``frame`` (what templates can call), ``coding``."""
