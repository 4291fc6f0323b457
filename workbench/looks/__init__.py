"""How a partnership's reports look: its colour and its logo, chosen by whoever runs the workbench.

``sample`` (a report of nobody, to try a look on), ``forms``, ``page`` (what a colour is used for, in words),
``routes`` (choosing, trying, and the logo and colours for those who read a report).
"""
