"""What people decide about the timeline"""

import sqlalchemy as sa
from alembic import op

revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None

# Columns are added one by one: SQLite can do so without copying a table to which others refer.


def upgrade() -> None:
    """Take the step."""
    op.create_table('agency_form',
    sa.Column('review_id', sa.String(length=26), nullable=False),
    sa.Column('explanation', sa.Text(), nullable=False),
    sa.Column('back_by', sa.Date(), nullable=True),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['review_id'], ['review.id'], name=op.f('fk_agency_form_review_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_agency_form')),
    sa.UniqueConstraint('review_id', name=op.f('uq_agency_form_review_id'))
    )
    op.create_table('event',
    sa.Column('review_id', sa.String(length=26), nullable=False),
    sa.Column('kind', sa.String(length=10), nullable=False),
    sa.Column('reasons', sa.Text(), nullable=False),
    sa.Column('decided_by', sa.String(length=26), nullable=False),
    sa.Column('decided_at', sa.DateTime(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['decided_by'], ['user_account.id'], name=op.f('fk_event_decided_by')),
    sa.ForeignKeyConstraint(['review_id'], ['review.id'], name=op.f('fk_event_review_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_event'))
    )
    with op.batch_alter_table('event', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_event_review_id'), ['review_id'], unique=False)

    op.create_table('form_column',
    sa.Column('review_id', sa.String(length=26), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('heading', sa.String(length=90), nullable=False),
    sa.Column('role', sa.String(length=20), nullable=False),
    sa.Column('hint', sa.Text(), nullable=False),
    sa.Column('is_required', sa.Boolean(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['review_id'], ['review.id'], name=op.f('fk_form_column_review_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_form_column'))
    )
    with op.batch_alter_table('form_column', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_form_column_review_id'), ['review_id'], unique=False)

    op.create_table('key_fact',
    sa.Column('review_id', sa.String(length=26), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['review_id'], ['review.id'], name=op.f('fk_key_fact_review_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_key_fact'))
    )
    with op.batch_alter_table('key_fact', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_key_fact_review_id'), ['review_id'], unique=False)

    op.create_table('last_look',
    sa.Column('review_id', sa.String(length=26), nullable=False),
    sa.Column('user_id', sa.String(length=26), nullable=False),
    sa.Column('at', sa.DateTime(), nullable=False),
    sa.Column('journal_number', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['review_id'], ['review.id'], name=op.f('fk_last_look_review_id')),
    sa.ForeignKeyConstraint(['user_id'], ['user_account.id'], name=op.f('fk_last_look_user_id')),
    sa.PrimaryKeyConstraint('review_id', 'user_id', name=op.f('pk_last_look'))
    )
    op.create_table('not_a_name',
    sa.Column('review_id', sa.String(length=26), nullable=False),
    sa.Column('words', sa.String(length=200), nullable=False),
    sa.ForeignKeyConstraint(['review_id'], ['review.id'], name=op.f('fk_not_a_name_review_id')),
    sa.PrimaryKeyConstraint('review_id', 'words', name=op.f('pk_not_a_name'))
    )
    op.create_table('saved_view',
    sa.Column('review_id', sa.String(length=26), nullable=False),
    sa.Column('made_by', sa.String(length=26), nullable=False),
    sa.Column('name', sa.String(length=120), nullable=False),
    sa.Column('is_shared', sa.Boolean(), nullable=False),
    sa.Column('choice', sa.JSON(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['made_by'], ['user_account.id'], name=op.f('fk_saved_view_made_by')),
    sa.ForeignKeyConstraint(['review_id'], ['review.id'], name=op.f('fk_saved_view_review_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_saved_view'))
    )
    with op.batch_alter_table('saved_view', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_saved_view_review_id'), ['review_id'], unique=False)

    op.create_table('background',
    sa.Column('review_id', sa.String(length=26), nullable=False),
    sa.Column('agency_id', sa.String(length=26), nullable=True),
    sa.Column('kind', sa.String(length=20), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('source', sa.Text(), nullable=False),
    sa.Column('is_ongoing', sa.Boolean(), nullable=False),
    sa.Column('starts', sa.DateTime(), nullable=False),
    sa.Column('ends', sa.DateTime(), nullable=True),
    sa.Column('latest', sa.DateTime(), nullable=False),
    sa.Column('precision', sa.String(length=10), nullable=False),
    sa.Column('certain', sa.Boolean(), nullable=False),
    sa.Column('written', sa.Text(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['agency_id'], ['agency.id'], name=op.f('fk_background_agency_id')),
    sa.ForeignKeyConstraint(['review_id'], ['review.id'], name=op.f('fk_background_review_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_background'))
    )
    with op.batch_alter_table('background', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_background_review_id'), ['review_id'], unique=False)

    op.create_table('column_memory',
    sa.Column('agency_id', sa.String(length=26), nullable=False),
    sa.Column('heading', sa.String(length=255), nullable=False),
    sa.Column('role', sa.String(length=20), nullable=False),
    sa.ForeignKeyConstraint(['agency_id'], ['agency.id'], name=op.f('fk_column_memory_agency_id')),
    sa.PrimaryKeyConstraint('agency_id', 'heading', name=op.f('pk_column_memory'))
    )
    op.create_table('kept_view',
    sa.Column('review_id', sa.String(length=26), nullable=False),
    sa.Column('agency_id', sa.String(length=26), nullable=False),
    sa.Column('person_id', sa.String(length=26), nullable=True),
    sa.Column('day', sa.Date(), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('written_by', sa.String(length=26), nullable=False),
    sa.Column('written_at', sa.DateTime(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['agency_id'], ['agency.id'], name=op.f('fk_kept_view_agency_id')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_kept_view_person_id')),
    sa.ForeignKeyConstraint(['review_id'], ['review.id'], name=op.f('fk_kept_view_review_id')),
    sa.ForeignKeyConstraint(['written_by'], ['user_account.id'], name=op.f('fk_kept_view_written_by')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_kept_view'))
    )
    with op.batch_alter_table('kept_view', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_kept_view_review_id'), ['review_id'], unique=False)

    op.create_table('disagreement',
    sa.Column('review_id', sa.String(length=26), nullable=False),
    sa.Column('one_id', sa.String(length=26), nullable=False),
    sa.Column('other_id', sa.String(length=26), nullable=False),
    sa.Column('about', sa.String(length=60), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('state', sa.String(length=10), nullable=False),
    sa.Column('answer', sa.Text(), nullable=False),
    sa.Column('added_by', sa.String(length=26), nullable=True),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['added_by'], ['user_account.id'], name=op.f('fk_disagreement_added_by')),
    sa.ForeignKeyConstraint(['one_id'], ['entry.id'], name=op.f('fk_disagreement_one_id')),
    sa.ForeignKeyConstraint(['other_id'], ['entry.id'], name=op.f('fk_disagreement_other_id')),
    sa.ForeignKeyConstraint(['review_id'], ['review.id'], name=op.f('fk_disagreement_review_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_disagreement'))
    )
    with op.batch_alter_table('disagreement', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_disagreement_one_id'), ['one_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_disagreement_other_id'), ['other_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_disagreement_review_id'), ['review_id'], unique=False)

    op.create_table('entry_before',
    sa.Column('entry_id', sa.String(length=26), nullable=False),
    sa.Column('source_row_id', sa.String(length=26), nullable=True),
    sa.Column('replaced_by_id', sa.String(length=26), nullable=False),
    sa.Column('at', sa.DateTime(), nullable=False),
    sa.Column('was', sa.JSON(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['entry_id'], ['entry.id'], name=op.f('fk_entry_before_entry_id')),
    sa.ForeignKeyConstraint(['replaced_by_id'], ['source.id'], name=op.f('fk_entry_before_replaced_by_id')),
    sa.ForeignKeyConstraint(['source_row_id'], ['source_row.id'], name=op.f('fk_entry_before_source_row_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_entry_before'))
    )
    with op.batch_alter_table('entry_before', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_entry_before_entry_id'), ['entry_id'], unique=False)

    op.create_table('key_fact_entry',
    sa.Column('key_fact_id', sa.String(length=26), nullable=False),
    sa.Column('entry_id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['entry_id'], ['entry.id'], name=op.f('fk_key_fact_entry_entry_id')),
    sa.ForeignKeyConstraint(['key_fact_id'], ['key_fact.id'], name=op.f('fk_key_fact_entry_key_fact_id')),
    sa.PrimaryKeyConstraint('key_fact_id', 'entry_id', name=op.f('pk_key_fact_entry'))
    )
    with op.batch_alter_table('key_fact_entry', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_key_fact_entry_entry_id'), ['entry_id'], unique=False)

    op.create_table('mention',
    sa.Column('entry_id', sa.String(length=26), nullable=False),
    sa.Column('person_id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['entry_id'], ['entry.id'], name=op.f('fk_mention_entry_id')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_mention_person_id')),
    sa.PrimaryKeyConstraint('entry_id', 'person_id', name=op.f('pk_mention'))
    )
    with op.batch_alter_table('mention', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_mention_person_id'), ['person_id'], unique=False)

    op.create_table('relation',
    sa.Column('review_id', sa.String(length=26), nullable=False),
    sa.Column('one_id', sa.String(length=26), nullable=False),
    sa.Column('other_id', sa.String(length=26), nullable=False),
    sa.Column('kind', sa.String(length=20), nullable=False),
    sa.Column('entry_id', sa.String(length=26), nullable=True),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('starts', sa.DateTime(), nullable=True),
    sa.Column('ends', sa.DateTime(), nullable=True),
    sa.Column('latest', sa.DateTime(), nullable=True),
    sa.Column('precision', sa.String(length=10), nullable=True),
    sa.Column('certain', sa.Boolean(), nullable=True),
    sa.Column('written', sa.Text(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['entry_id'], ['entry.id'], name=op.f('fk_relation_entry_id')),
    sa.ForeignKeyConstraint(['one_id'], ['person.id'], name=op.f('fk_relation_one_id')),
    sa.ForeignKeyConstraint(['other_id'], ['person.id'], name=op.f('fk_relation_other_id')),
    sa.ForeignKeyConstraint(['review_id'], ['review.id'], name=op.f('fk_relation_review_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_relation'))
    )
    with op.batch_alter_table('relation', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_relation_entry_id'), ['entry_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_relation_other_id'), ['other_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_relation_review_id'), ['review_id'], unique=False)

    op.create_table('seen_decision',
    sa.Column('review_id', sa.String(length=26), nullable=False),
    sa.Column('entry_id', sa.String(length=26), nullable=False),
    sa.Column('person_id', sa.String(length=26), nullable=False),
    sa.Column('level', sa.Integer(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('decided_by', sa.String(length=26), nullable=False),
    sa.Column('decided_at', sa.DateTime(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['decided_by'], ['user_account.id'], name=op.f('fk_seen_decision_decided_by')),
    sa.ForeignKeyConstraint(['entry_id'], ['entry.id'], name=op.f('fk_seen_decision_entry_id')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_seen_decision_person_id')),
    sa.ForeignKeyConstraint(['review_id'], ['review.id'], name=op.f('fk_seen_decision_review_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_seen_decision')),
    sa.UniqueConstraint('entry_id', 'person_id', name=op.f('uq_seen_decision_entry_id_person_id'))
    )
    with op.batch_alter_table('seen_decision', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_seen_decision_person_id'), ['person_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_seen_decision_review_id'), ['review_id'], unique=False)

    op.create_table('telling',
    sa.Column('entry_id', sa.String(length=26), nullable=False),
    sa.Column('event_id', sa.String(length=26), nullable=False),
    sa.Column('is_folded', sa.Boolean(), nullable=False),
    sa.ForeignKeyConstraint(['entry_id'], ['entry.id'], name=op.f('fk_telling_entry_id')),
    sa.ForeignKeyConstraint(['event_id'], ['event.id'], name=op.f('fk_telling_event_id')),
    sa.PrimaryKeyConstraint('entry_id', name=op.f('pk_telling'))
    )
    with op.batch_alter_table('telling', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_telling_event_id'), ['event_id'], unique=False)

    op.create_table('telling_refusal',
    sa.Column('review_id', sa.String(length=26), nullable=False),
    sa.Column('one_id', sa.String(length=26), nullable=False),
    sa.Column('other_id', sa.String(length=26), nullable=False),
    sa.Column('decided_by', sa.String(length=26), nullable=False),
    sa.Column('decided_at', sa.DateTime(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['decided_by'], ['user_account.id'], name=op.f('fk_telling_refusal_decided_by')),
    sa.ForeignKeyConstraint(['one_id'], ['entry.id'], name=op.f('fk_telling_refusal_one_id')),
    sa.ForeignKeyConstraint(['other_id'], ['entry.id'], name=op.f('fk_telling_refusal_other_id')),
    sa.ForeignKeyConstraint(['review_id'], ['review.id'], name=op.f('fk_telling_refusal_review_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_telling_refusal')),
    sa.UniqueConstraint('one_id', 'other_id', name=op.f('uq_telling_refusal_one_id_other_id'))
    )
    with op.batch_alter_table('telling_refusal', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_telling_refusal_other_id'), ['other_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_telling_refusal_review_id'), ['review_id'], unique=False)

    op.create_table('told',
    sa.Column('review_id', sa.String(length=26), nullable=False),
    sa.Column('entry_id', sa.String(length=26), nullable=False),
    sa.Column('agency_id', sa.String(length=26), nullable=False),
    sa.Column('person_id', sa.String(length=26), nullable=True),
    sa.Column('teller_id', sa.String(length=26), nullable=True),
    sa.Column('shown_by_id', sa.String(length=26), nullable=True),
    sa.Column('how', sa.Text(), nullable=False),
    sa.Column('recorded_by', sa.String(length=26), nullable=False),
    sa.Column('recorded_at', sa.DateTime(), nullable=False),
    sa.Column('starts', sa.DateTime(), nullable=True),
    sa.Column('ends', sa.DateTime(), nullable=True),
    sa.Column('latest', sa.DateTime(), nullable=True),
    sa.Column('precision', sa.String(length=10), nullable=True),
    sa.Column('certain', sa.Boolean(), nullable=True),
    sa.Column('written', sa.Text(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['agency_id'], ['agency.id'], name=op.f('fk_told_agency_id')),
    sa.ForeignKeyConstraint(['entry_id'], ['entry.id'], name=op.f('fk_told_entry_id')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_told_person_id')),
    sa.ForeignKeyConstraint(['recorded_by'], ['user_account.id'], name=op.f('fk_told_recorded_by')),
    sa.ForeignKeyConstraint(['review_id'], ['review.id'], name=op.f('fk_told_review_id')),
    sa.ForeignKeyConstraint(['shown_by_id'], ['entry.id'], name=op.f('fk_told_shown_by_id')),
    sa.ForeignKeyConstraint(['teller_id'], ['agency.id'], name=op.f('fk_told_teller_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_told'))
    )
    with op.batch_alter_table('told', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_told_entry_id'), ['entry_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_told_review_id'), ['review_id'], unique=False)

    op.create_table('told_refusal',
    sa.Column('review_id', sa.String(length=26), nullable=False),
    sa.Column('entry_id', sa.String(length=26), nullable=False),
    sa.Column('agency_id', sa.String(length=26), nullable=False),
    sa.Column('shown_by_id', sa.String(length=26), nullable=False),
    sa.Column('decided_by', sa.String(length=26), nullable=False),
    sa.Column('decided_at', sa.DateTime(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['agency_id'], ['agency.id'], name=op.f('fk_told_refusal_agency_id')),
    sa.ForeignKeyConstraint(['decided_by'], ['user_account.id'], name=op.f('fk_told_refusal_decided_by')),
    sa.ForeignKeyConstraint(['entry_id'], ['entry.id'], name=op.f('fk_told_refusal_entry_id')),
    sa.ForeignKeyConstraint(['review_id'], ['review.id'], name=op.f('fk_told_refusal_review_id')),
    sa.ForeignKeyConstraint(['shown_by_id'], ['entry.id'], name=op.f('fk_told_refusal_shown_by_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_told_refusal')),
    sa.UniqueConstraint('entry_id', 'agency_id', 'shown_by_id', name=op.f('uq_told_refusal_entry_id_agency_id_shown_by_id'))
    )
    with op.batch_alter_table('told_refusal', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_told_refusal_review_id'), ['review_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_told_refusal_shown_by_id'), ['shown_by_id'], unique=False)

    op.add_column('entry', sa.Column('touched_at', sa.DateTime(), nullable=False, server_default='2026-01-01 00:00:00.000000'))
    op.add_column('entry', sa.Column('recorded', sa.DateTime(), nullable=True))
    op.add_column('entry', sa.Column('is_placed_by_hand', sa.Boolean(), nullable=False, server_default=sa.false()))
    op.execute("ALTER TABLE entry ADD COLUMN withdrawn_by_id VARCHAR(26) CONSTRAINT fk_entry_withdrawn_by_id REFERENCES source (id)")

    op.execute("ALTER TABLE person ADD COLUMN agency_id VARCHAR(26) CONSTRAINT fk_person_agency_id REFERENCES agency (id)")
    op.add_column('person', sa.Column('born_sealed', sa.LargeBinary(), nullable=True))

    op.add_column('review', sa.Column('has_mentions', sa.Boolean(), nullable=False, server_default=sa.false()))

    op.execute("ALTER TABLE source ADD COLUMN replaces_id VARCHAR(26) CONSTRAINT fk_source_replaces_id REFERENCES source (id)")
    op.add_column('source', sa.Column('kept', sa.LargeBinary(), nullable=True))

    op.execute("""UPDATE entry SET touched_at = COALESCE(
        (SELECT source.received_at FROM source JOIN source_row ON source_row.source_id = source.id
         WHERE source_row.id = entry.source_row_id),
        (SELECT review.started_at FROM review WHERE review.id = entry.review_id))""")


def downgrade() -> None:
    """Refused: a step back would drop what people wrote. Restore a backup instead."""
    raise NotImplementedError("Restore a backup from before this step.")
