"""What a room puts in order, where that was taken from what somebody contributed."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from findings.focus_groups.asking import Way
from workbench.persistence.tables.contribution import Contribution
from workbench.persistence.tables.focus_group import FocusStep


def say_instead(db: Session, contribution_id: str, words: str) -> None:
    """Put words in the place of a contribution's own wherever its focus group puts it in order; its place stays."""
    step_of = select(Contribution.step_id).where(Contribution.id == contribution_id).scalar_subquery()
    group_of = select(FocusStep.focus_group_id).where(FocusStep.id == step_of).scalar_subquery()
    for step in db.scalars(select(FocusStep).where(FocusStep.focus_group_id == group_of)):
        prompts = [_saying(prompt, contribution_id, words) for prompt in step.prompts]
        if prompts != step.prompts:
            step.prompts = prompts


def _saying(prompt: dict[str, Any], key: str, words: str) -> dict[str, Any]:
    if prompt["way"] != Way.RANK:
        return prompt
    return prompt | {
        "choices": [
            choice | {"words": words} if choice["key"] == key else choice for choice in prompt["choices"]
        ]
    }
