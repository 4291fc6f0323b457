"""Analysis, and the report in the forms people use"""

import sqlalchemy as sa
from alembic import op

revision = '0003'
down_revision = '0002'
branch_labels = None
depends_on = None

# Columns are added one by one: SQLite can do so without copying a table to which others refer.


def upgrade() -> None:
    """Take the step."""
    op.create_table('look',
    sa.Column('partnership_id', sa.String(length=26), nullable=False),
    sa.Column('colour', sa.String(length=7), nullable=False),
    sa.Column('logo', sa.LargeBinary(), nullable=True),
    sa.Column('logo_kind', sa.String(length=4), nullable=False),
    sa.Column('logo_words', sa.String(length=200), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['partnership_id'], ['partnership.id'], name=op.f('fk_look_partnership_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_look')),
    sa.UniqueConstraint('partnership_id', name=op.f('uq_look_partnership_id'))
    )
    op.create_table('own_framework',
    sa.Column('partnership_id', sa.String(length=26), nullable=False),
    sa.Column('key', sa.String(length=40), nullable=False),
    sa.Column('document', sa.JSON(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['partnership_id'], ['partnership.id'], name=op.f('fk_own_framework_partnership_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_own_framework')),
    sa.UniqueConstraint('partnership_id', 'key', name=op.f('uq_own_framework_partnership_id_key'))
    )
    with op.batch_alter_table('own_framework', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_own_framework_partnership_id'), ['partnership_id'], unique=False)

    op.create_table('accuracy_round',
    sa.Column('review_id', sa.String(length=26), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('invitation', sa.Text(), nullable=False),
    sa.Column('comments_by', sa.Date(), nullable=True),
    sa.Column('opened_at', sa.DateTime(), nullable=False),
    sa.Column('closed_at', sa.DateTime(), nullable=True),
    sa.Column('document', sa.JSON(), nullable=True),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['review_id'], ['review.id'], name=op.f('fk_accuracy_round_review_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_accuracy_round')),
    sa.UniqueConstraint('review_id', 'number', name=op.f('uq_accuracy_round_review_id_number'))
    )
    with op.batch_alter_table('accuracy_round', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_accuracy_round_review_id'), ['review_id'], unique=False)

    op.create_table('double_marking',
    sa.Column('review_id', sa.String(length=26), nullable=False),
    sa.Column('text_kind', sa.String(length=20), nullable=False),
    sa.Column('text_id', sa.String(length=26), nullable=False),
    sa.Column('asked_at', sa.DateTime(), nullable=False),
    sa.Column('settled_at', sa.DateTime(), nullable=True),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['review_id'], ['review.id'], name=op.f('fk_double_marking_review_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_double_marking'))
    )
    with op.batch_alter_table('double_marking', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_double_marking_review_id'), ['review_id'], unique=False)

    op.create_table('marker_note',
    sa.Column('review_id', sa.String(length=26), nullable=False),
    sa.Column('markers', sa.String(length=10), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('judgement', sa.String(length=20), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['review_id'], ['review.id'], name=op.f('fk_marker_note_review_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_marker_note')),
    sa.UniqueConstraint('review_id', 'markers', 'number', name=op.f('uq_marker_note_review_id_markers_number'))
    )
    with op.batch_alter_table('marker_note', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_marker_note_review_id'), ['review_id'], unique=False)

    op.create_table('memo',
    sa.Column('review_id', sa.String(length=26), nullable=False),
    sa.Column('about_kind', sa.String(length=20), nullable=False),
    sa.Column('about_id', sa.String(length=26), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('written_by', sa.String(length=26), nullable=False),
    sa.Column('written_at', sa.DateTime(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['review_id'], ['review.id'], name=op.f('fk_memo_review_id')),
    sa.ForeignKeyConstraint(['written_by'], ['user_account.id'], name=op.f('fk_memo_written_by')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_memo'))
    )
    with op.batch_alter_table('memo', schema=None) as batch_op:
        batch_op.create_index('ix_memo_about', ['about_kind', 'about_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_memo_review_id'), ['review_id'], unique=False)

    op.create_table('review_framework',
    sa.Column('review_id', sa.String(length=26), nullable=False),
    sa.Column('framework', sa.String(length=40), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['review_id'], ['review.id'], name=op.f('fk_review_framework_review_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_review_framework')),
    sa.UniqueConstraint('review_id', 'framework', name=op.f('uq_review_framework_review_id_framework'))
    )
    with op.batch_alter_table('review_framework', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_review_framework_review_id'), ['review_id'], unique=False)

    op.create_table('settled_item',
    sa.Column('review_id', sa.String(length=26), nullable=False),
    sa.Column('item', sa.String(length=64), nullable=False),
    sa.Column('kind', sa.String(length=20), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('place', sa.String(length=300), nullable=False),
    sa.Column('why', sa.Text(), nullable=False),
    sa.Column('settled_by', sa.String(length=200), nullable=False),
    sa.Column('settled_at', sa.DateTime(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['review_id'], ['review.id'], name=op.f('fk_settled_item_review_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_settled_item')),
    sa.UniqueConstraint('review_id', 'item', name=op.f('uq_settled_item_review_id_item'))
    )
    with op.batch_alter_table('settled_item', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_settled_item_review_id'), ['review_id'], unique=False)

    op.create_table('accuracy_comment',
    sa.Column('review_id', sa.String(length=26), nullable=False),
    sa.Column('round_id', sa.String(length=26), nullable=False),
    sa.Column('user_id', sa.String(length=26), nullable=False),
    sa.Column('place', sa.Integer(), nullable=False),
    sa.Column('quote', sa.Text(), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('written_at', sa.DateTime(), nullable=False),
    sa.Column('outcome', sa.String(length=12), nullable=False),
    sa.Column('outcome_why', sa.Text(), nullable=False),
    sa.Column('settled_by', sa.String(length=200), nullable=False),
    sa.Column('settled_at', sa.DateTime(), nullable=True),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['review_id'], ['review.id'], name=op.f('fk_accuracy_comment_review_id')),
    sa.ForeignKeyConstraint(['round_id'], ['accuracy_round.id'], name=op.f('fk_accuracy_comment_round_id')),
    sa.ForeignKeyConstraint(['user_id'], ['user_account.id'], name=op.f('fk_accuracy_comment_user_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_accuracy_comment'))
    )
    with op.batch_alter_table('accuracy_comment', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_accuracy_comment_review_id'), ['review_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_accuracy_comment_round_id'), ['round_id'], unique=False)

    op.create_table('accuracy_reader',
    sa.Column('round_id', sa.String(length=26), nullable=False),
    sa.Column('user_id', sa.String(length=26), nullable=False),
    sa.Column('read_at', sa.DateTime(), nullable=True),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['round_id'], ['accuracy_round.id'], name=op.f('fk_accuracy_reader_round_id')),
    sa.ForeignKeyConstraint(['user_id'], ['user_account.id'], name=op.f('fk_accuracy_reader_user_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_accuracy_reader')),
    sa.UniqueConstraint('round_id', 'user_id', name=op.f('uq_accuracy_reader_round_id_user_id'))
    )
    with op.batch_alter_table('accuracy_reader', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_accuracy_reader_round_id'), ['round_id'], unique=False)

    op.create_table('double_marker',
    sa.Column('marking_id', sa.String(length=26), nullable=False),
    sa.Column('user_id', sa.String(length=26), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('finished_at', sa.DateTime(), nullable=True),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['marking_id'], ['double_marking.id'], name=op.f('fk_double_marker_marking_id')),
    sa.ForeignKeyConstraint(['user_id'], ['user_account.id'], name=op.f('fk_double_marker_user_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_double_marker'))
    )
    with op.batch_alter_table('double_marker', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_double_marker_marking_id'), ['marking_id'], unique=False)

    op.create_table('involvement',
    sa.Column('review_id', sa.String(length=26), nullable=False),
    sa.Column('agency_id', sa.String(length=26), nullable=True),
    sa.Column('side', sa.String(length=20), nullable=False),
    sa.Column('who', sa.String(length=120), nullable=False),
    sa.Column('state', sa.String(length=20), nullable=False),
    sa.Column('dated', sa.String(length=60), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['agency_id'], ['agency.id'], name=op.f('fk_involvement_agency_id')),
    sa.ForeignKeyConstraint(['review_id'], ['review.id'], name=op.f('fk_involvement_review_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_involvement'))
    )
    with op.batch_alter_table('involvement', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_involvement_review_id'), ['review_id'], unique=False)

    op.create_table('ladder',
    sa.Column('review_id', sa.String(length=26), nullable=False),
    sa.Column('episode_id', sa.String(length=26), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('is_good', sa.Boolean(), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['episode_id'], ['episode.id'], name=op.f('fk_ladder_episode_id')),
    sa.ForeignKeyConstraint(['review_id'], ['review.id'], name=op.f('fk_ladder_review_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_ladder'))
    )
    with op.batch_alter_table('ladder', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_ladder_episode_id'), ['episode_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_ladder_review_id'), ['review_id'], unique=False)

    op.create_table('blind_mark',
    sa.Column('marking_id', sa.String(length=26), nullable=False),
    sa.Column('marker_id', sa.String(length=26), nullable=False),
    sa.Column('text_part', sa.String(length=20), nullable=False),
    sa.Column('start', sa.Integer(), nullable=False),
    sa.Column('end', sa.Integer(), nullable=False),
    sa.Column('quote', sa.Text(), nullable=False),
    sa.Column('before', sa.Text(), nullable=False),
    sa.Column('after', sa.Text(), nullable=False),
    sa.Column('note', sa.Text(), nullable=False),
    sa.Column('framework', sa.String(length=40), nullable=False),
    sa.Column('kind', sa.String(length=60), nullable=False),
    sa.Column('level', sa.String(length=20), nullable=False),
    sa.Column('helped', sa.Boolean(), nullable=False),
    sa.Column('outcome', sa.String(length=10), nullable=False),
    sa.Column('why', sa.Text(), nullable=False),
    sa.Column('factor_id', sa.String(length=26), nullable=True),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['factor_id'], ['factor.id'], name=op.f('fk_blind_mark_factor_id')),
    sa.ForeignKeyConstraint(['marker_id'], ['double_marker.id'], name=op.f('fk_blind_mark_marker_id')),
    sa.ForeignKeyConstraint(['marking_id'], ['double_marking.id'], name=op.f('fk_blind_mark_marking_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_blind_mark'))
    )
    with op.batch_alter_table('blind_mark', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_blind_mark_marker_id'), ['marker_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_blind_mark_marking_id'), ['marking_id'], unique=False)

    op.create_table('conversation_part',
    sa.Column('conversation_id', sa.String(length=26), nullable=False),
    sa.Column('key', sa.String(length=20), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('weight', sa.Integer(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['conversation_id'], ['conversation.id'], name=op.f('fk_conversation_part_conversation_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_conversation_part')),
    sa.UniqueConstraint('conversation_id', 'key', name=op.f('uq_conversation_part_conversation_id_key'))
    )
    with op.batch_alter_table('conversation_part', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_conversation_part_conversation_id'), ['conversation_id'], unique=False)

    op.create_table('rung',
    sa.Column('ladder_id', sa.String(length=26), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('about', sa.String(length=10), nullable=False),
    sa.Column('level', sa.String(length=20), nullable=False),
    sa.Column('factor_id', sa.String(length=26), nullable=True),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['factor_id'], ['factor.id'], name=op.f('fk_rung_factor_id')),
    sa.ForeignKeyConstraint(['ladder_id'], ['ladder.id'], name=op.f('fk_rung_ladder_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_rung'))
    )
    with op.batch_alter_table('rung', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_rung_ladder_id'), ['ladder_id'], unique=False)

    op.create_table('turning_point',
    sa.Column('conversation_id', sa.String(length=26), nullable=False),
    sa.Column('episode_id', sa.String(length=26), nullable=True),
    sa.Column('account_id', sa.String(length=26), nullable=True),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('moment', sa.Text(), nullable=False),
    sa.Column('thinking', sa.Text(), nullable=False),
    sa.Column('reasons', sa.Text(), nullable=False),
    sa.Column('salient', sa.Text(), nullable=False),
    sa.Column('else_going_on', sa.Text(), nullable=False),
    sa.Column('concerns', sa.Text(), nullable=False),
    sa.Column('aims', sa.Text(), nullable=False),
    sa.Column('options', sa.Text(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['account_id'], ['account.id'], name=op.f('fk_turning_point_account_id')),
    sa.ForeignKeyConstraint(['conversation_id'], ['conversation.id'], name=op.f('fk_turning_point_conversation_id')),
    sa.ForeignKeyConstraint(['episode_id'], ['episode.id'], name=op.f('fk_turning_point_episode_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_turning_point'))
    )
    with op.batch_alter_table('turning_point', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_turning_point_conversation_id'), ['conversation_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_turning_point_episode_id'), ['episode_id'], unique=False)

    op.add_column('finding', sa.Column('also_category', sa.String(length=40), nullable=False, server_default=''))
    op.add_column('finding', sa.Column('strength_grade', sa.String(length=20), nullable=False, server_default=''))

    op.add_column('review', sa.Column('labels', sa.String(length=10), nullable=False, server_default='later'))



def downgrade() -> None:
    """Refused: a step back would drop what people wrote. Restore a backup instead."""
    raise NotImplementedError("Restore a backup from before this step.")
