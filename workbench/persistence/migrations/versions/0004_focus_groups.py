"""Focus groups, and notes that are checked by a private link"""

import sqlalchemy as sa
from alembic import op

revision = '0004'
down_revision = '0003'
branch_labels = None
depends_on = None

# Columns are added one by one: SQLite can do so without copying a table to which others refer.


def upgrade() -> None:
    """Take the step."""
    op.create_table('wrong_guess',
    sa.Column('source_hash', sa.String(length=64), nullable=False),
    sa.Column('at', sa.DateTime(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_wrong_guess'))
    )
    with op.batch_alter_table('wrong_guess', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_wrong_guess_at'), ['at'], unique=False)
        batch_op.create_index(batch_op.f('ix_wrong_guess_source_hash'), ['source_hash'], unique=False)

    op.create_table('focus_group',
    sa.Column('review_id', sa.String(length=26), nullable=False),
    sa.Column('kind', sa.String(length=20), nullable=False),
    sa.Column('side', sa.String(length=20), nullable=False),
    sa.Column('title', sa.String(length=200), nullable=False),
    sa.Column('held_on', sa.String(length=60), nullable=False),
    sa.Column('venue', sa.String(length=200), nullable=False),
    sa.Column('purpose', sa.Text(), nullable=False),
    sa.Column('ground_rules', sa.Text(), nullable=False),
    sa.Column('support', sa.Text(), nullable=False),
    sa.Column('asks', sa.String(length=10), nullable=False),
    sa.Column('moderates', sa.Boolean(), nullable=False),
    sa.Column('state', sa.String(length=10), nullable=False),
    sa.Column('code_number', sa.Integer(), nullable=False),
    sa.Column('code_hash', sa.String(length=64), nullable=True),
    sa.Column('code_until', sa.DateTime(), nullable=True),
    sa.Column('handle', sa.String(length=6), nullable=False),
    sa.Column('salt', sa.String(length=32), nullable=False),
    sa.Column('changeable_until', sa.Date(), nullable=True),
    sa.Column('step_id', sa.String(length=26), nullable=False),
    sa.Column('is_paused', sa.Boolean(), nullable=False),
    sa.Column('timer_until', sa.DateTime(), nullable=True),
    sa.Column('moves', sa.Integer(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['review_id'], ['review.id'], name=op.f('fk_focus_group_review_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_focus_group')),
    sa.UniqueConstraint('code_hash', name=op.f('uq_focus_group_code_hash')),
    sa.UniqueConstraint('handle', name=op.f('uq_focus_group_handle'))
    )
    with op.batch_alter_table('focus_group', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_focus_group_review_id'), ['review_id'], unique=False)

    op.create_table('theme',
    sa.Column('review_id', sa.String(length=26), nullable=False),
    sa.Column('title', sa.String(length=200), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['review_id'], ['review.id'], name=op.f('fk_theme_review_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_theme'))
    )
    with op.batch_alter_table('theme', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_theme_review_id'), ['review_id'], unique=False)

    op.create_table('focus_step',
    sa.Column('focus_group_id', sa.String(length=26), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(length=20), nullable=False),
    sa.Column('title', sa.String(length=300), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('minutes', sa.Integer(), nullable=False),
    sa.Column('about_id', sa.String(length=26), nullable=False),
    sa.Column('prompts', sa.JSON(), nullable=False),
    sa.Column('phase', sa.String(length=10), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['focus_group_id'], ['focus_group.id'], name=op.f('fk_focus_step_focus_group_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_focus_step'))
    )
    with op.batch_alter_table('focus_step', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_focus_step_focus_group_id'), ['focus_group_id'], unique=False)

    op.create_table('head_count',
    sa.Column('focus_group_id', sa.String(length=26), nullable=False),
    sa.Column('label', sa.String(length=40), nullable=False),
    sa.Column('heads', sa.Integer(), nullable=False),
    sa.Column('bucket', sa.String(length=40), nullable=False),
    sa.ForeignKeyConstraint(['focus_group_id'], ['focus_group.id'], name=op.f('fk_head_count_focus_group_id')),
    sa.PrimaryKeyConstraint('focus_group_id', 'label', name=op.f('pk_head_count'))
    )
    op.create_table('contribution',
    sa.Column('step_id', sa.String(length=26), nullable=False),
    sa.Column('prompt', sa.String(length=40), nullable=False),
    sa.Column('is_counted', sa.Boolean(), nullable=False),
    sa.Column('locator', sa.String(length=64), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('chosen', sa.JSON(), nullable=False),
    sa.Column('use', sa.String(length=20), nullable=False),
    sa.Column('bucket', sa.String(length=40), nullable=False),
    sa.Column('state', sa.String(length=10), nullable=False),
    sa.Column('not_used_why', sa.Text(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['step_id'], ['focus_step.id'], name=op.f('fk_contribution_step_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_contribution')),
    sa.UniqueConstraint('locator', name=op.f('uq_contribution_locator')),
    sqlite_with_rowid=False
    )
    with op.batch_alter_table('contribution', schema=None) as batch_op:
        batch_op.create_index('ix_contribution_asked', ['step_id', 'prompt'], unique=False)

    op.create_table('note_check',
    sa.Column('conversation_id', sa.String(length=26), nullable=False),
    sa.Column('secret_hash', sa.String(length=64), nullable=False),
    sa.Column('made_by', sa.String(length=26), nullable=False),
    sa.Column('made_at', sa.DateTime(), nullable=False),
    sa.Column('until', sa.Date(), nullable=False),
    sa.Column('opens_until', sa.Date(), nullable=False),
    sa.Column('is_called_off', sa.Boolean(), nullable=False),
    sa.Column('answered_at', sa.DateTime(), nullable=True),
    sa.Column('use', sa.String(length=20), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['conversation_id'], ['conversation.id'], name=op.f('fk_note_check_conversation_id')),
    sa.ForeignKeyConstraint(['made_by'], ['user_account.id'], name=op.f('fk_note_check_made_by')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_note_check')),
    sa.UniqueConstraint('conversation_id', name=op.f('uq_note_check_conversation_id')),
    sa.UniqueConstraint('secret_hash', name=op.f('uq_note_check_secret_hash'))
    )
    op.create_table('contributed_evidence',
    sa.Column('evidence_id', sa.String(length=26), nullable=False),
    sa.Column('contribution_id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['contribution_id'], ['contribution.id'], name=op.f('fk_contributed_evidence_contribution_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['evidence_id'], ['evidence.id'], name=op.f('fk_contributed_evidence_evidence_id')),
    sa.PrimaryKeyConstraint('evidence_id', name=op.f('pk_contributed_evidence'))
    )
    with op.batch_alter_table('contributed_evidence', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_contributed_evidence_contribution_id'), ['contribution_id'], unique=False)

    op.create_table('given_theme',
    sa.Column('theme_id', sa.String(length=26), nullable=False),
    sa.Column('contribution_id', sa.String(length=26), nullable=False),
    sa.Column('given_by', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['contribution_id'], ['contribution.id'], name=op.f('fk_given_theme_contribution_id'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['given_by'], ['user_account.id'], name=op.f('fk_given_theme_given_by')),
    sa.ForeignKeyConstraint(['theme_id'], ['theme.id'], name=op.f('fk_given_theme_theme_id')),
    sa.PrimaryKeyConstraint('theme_id', 'contribution_id', 'given_by', name=op.f('pk_given_theme'))
    )
    op.create_table('note_remark',
    sa.Column('check_id', sa.String(length=26), nullable=False),
    sa.Column('part', sa.String(length=60), nullable=False),
    sa.Column('verdict', sa.String(length=10), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('settled', sa.String(length=10), nullable=False),
    sa.Column('why', sa.Text(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['check_id'], ['note_check.id'], name=op.f('fk_note_remark_check_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_note_remark')),
    sa.UniqueConstraint('check_id', 'part', name=op.f('uq_note_remark_check_id_part'))
    )
    with op.batch_alter_table('note_remark', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_note_remark_check_id'), ['check_id'], unique=False)

    op.execute("ALTER TABLE evidence ADD COLUMN step_id VARCHAR(26) CONSTRAINT fk_evidence_step_id REFERENCES focus_step (id)")



def downgrade() -> None:
    """Refused: a step back would drop what people wrote. Restore a backup instead."""
    raise NotImplementedError("Restore a backup from before this step.")
