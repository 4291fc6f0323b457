"""How an earlier database becomes today's: numbered steps, run by ``workbench migrate``. Steps import no tables."""
