"""The timeline taken out as a file.

``routes``, ``forms``, ``choosing`` (which entries, from the same address as the timeline), ``formats`` (what can be
written), ``about`` (what a file says about itself), ``lines`` (entries as they are written out), ``head`` (what a JSON
file says besides), ``pouring`` (a file made while it is sent, after the journal has its line).
"""
