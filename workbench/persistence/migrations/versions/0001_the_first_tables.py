"""The first tables"""

import sqlalchemy as sa
from alembic import op

revision = '0001'
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Take the step."""
    op.create_table('journal_head',
    sa.Column('chain', sa.String(length=26), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('hash', sa.String(length=64), nullable=False),
    sa.PrimaryKeyConstraint('chain', name=op.f('pk_journal_head'))
    )
    op.create_table('partnership',
    sa.Column('name', sa.String(length=200), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_partnership')),
    sa.UniqueConstraint('name', name=op.f('uq_partnership_name'))
    )
    op.create_table('sign_in_attempt',
    sa.Column('email_hash', sa.String(length=64), nullable=False),
    sa.Column('source_hash', sa.String(length=64), nullable=False),
    sa.Column('at', sa.DateTime(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_sign_in_attempt'))
    )
    with op.batch_alter_table('sign_in_attempt', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_sign_in_attempt_at'), ['at'], unique=False)
        batch_op.create_index(batch_op.f('ix_sign_in_attempt_email_hash'), ['email_hash'], unique=False)
        batch_op.create_index(batch_op.f('ix_sign_in_attempt_source_hash'), ['source_hash'], unique=False)

    op.create_table('user_account',
    sa.Column('name', sa.String(length=200), nullable=False),
    sa.Column('email', sa.String(length=254), nullable=False),
    sa.Column('password_hash', sa.Text(), nullable=False),
    sa.Column('is_administrator', sa.Boolean(), nullable=False),
    sa.Column('is_disabled', sa.Boolean(), nullable=False),
    sa.Column('stamp', sa.Integer(), nullable=False),
    sa.Column('added_at', sa.DateTime(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_user_account')),
    sa.UniqueConstraint('email', name=op.f('uq_user_account_email'))
    )
    op.create_table('journal_line',
    sa.Column('id', sa.Integer(), autoincrement=True, nullable=False),
    sa.Column('chain', sa.String(length=26), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('at', sa.DateTime(), nullable=False),
    sa.Column('user_id', sa.String(length=26), nullable=True),
    sa.Column('event', sa.String(length=60), nullable=False),
    sa.Column('subject', sa.String(length=26), nullable=False),
    sa.Column('detail', sa.JSON(), nullable=False),
    sa.Column('previous', sa.String(length=64), nullable=False),
    sa.Column('hash', sa.String(length=64), nullable=False),
    sa.ForeignKeyConstraint(['user_id'], ['user_account.id'], name=op.f('fk_journal_line_user_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_journal_line')),
    sa.UniqueConstraint('chain', 'number', name=op.f('uq_journal_line_chain_number'))
    )
    op.create_table('review',
    sa.Column('partnership_id', sa.String(length=26), nullable=False),
    sa.Column('title', sa.String(length=200), nullable=False),
    sa.Column('kind', sa.String(length=40), nullable=False),
    sa.Column('period_from', sa.Date(), nullable=True),
    sa.Column('period_to', sa.Date(), nullable=True),
    sa.Column('why', sa.Text(), nullable=False),
    sa.Column('promised', sa.Text(), nullable=False),
    sa.Column('started_at', sa.DateTime(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['partnership_id'], ['partnership.id'], name=op.f('fk_review_partnership_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_review'))
    )
    with op.batch_alter_table('review', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_review_partnership_id'), ['partnership_id'], unique=False)

    op.create_table('agency',
    sa.Column('review_id', sa.String(length=26), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('code', sa.String(length=12), nullable=False),
    sa.Column('name', sa.String(length=120), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['review_id'], ['review.id'], name=op.f('fk_agency_review_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_agency')),
    sa.UniqueConstraint('review_id', 'code', name=op.f('uq_agency_review_id_code')),
    sa.UniqueConstraint('review_id', 'number', name=op.f('uq_agency_review_id_number'))
    )
    with op.batch_alter_table('agency', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_agency_review_id'), ['review_id'], unique=False)

    op.create_table('episode',
    sa.Column('review_id', sa.String(length=26), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('title', sa.String(length=200), nullable=False),
    sa.Column('why_it_matters', sa.Text(), nullable=False),
    sa.Column('what_happened', sa.Text(), nullable=False),
    sa.Column('known_then', sa.Text(), nullable=False),
    sa.Column('expected', sa.Text(), nullable=False),
    sa.Column('expected_from', sa.Text(), nullable=False),
    sa.Column('compared', sa.Text(), nullable=False),
    sa.Column('worked_well', sa.Text(), nullable=False),
    sa.Column('enabled_by', sa.Text(), nullable=False),
    sa.Column('confidence', sa.Text(), nullable=False),
    sa.Column('is_open_to_practitioners', sa.Boolean(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['review_id'], ['review.id'], name=op.f('fk_episode_review_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_episode')),
    sa.UniqueConstraint('review_id', 'number', name=op.f('uq_episode_review_id_number'))
    )
    with op.batch_alter_table('episode', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_episode_review_id'), ['review_id'], unique=False)

    op.create_table('invitation',
    sa.Column('review_id', sa.String(length=26), nullable=False),
    sa.Column('role', sa.String(length=20), nullable=False),
    sa.Column('name', sa.String(length=200), nullable=False),
    sa.Column('email', sa.String(length=254), nullable=False),
    sa.Column('secret_hash', sa.String(length=64), nullable=False),
    sa.Column('made_by', sa.String(length=26), nullable=False),
    sa.Column('expires_at', sa.DateTime(), nullable=False),
    sa.Column('used_at', sa.DateTime(), nullable=True),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['made_by'], ['user_account.id'], name=op.f('fk_invitation_made_by')),
    sa.ForeignKeyConstraint(['review_id'], ['review.id'], name=op.f('fk_invitation_review_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_invitation')),
    sa.UniqueConstraint('secret_hash', name=op.f('uq_invitation_secret_hash'))
    )
    with op.batch_alter_table('invitation', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_invitation_review_id'), ['review_id'], unique=False)

    op.create_table('membership',
    sa.Column('review_id', sa.String(length=26), nullable=False),
    sa.Column('user_id', sa.String(length=26), nullable=False),
    sa.Column('role', sa.String(length=20), nullable=False),
    sa.Column('names_until', sa.DateTime(), nullable=True),
    sa.ForeignKeyConstraint(['review_id'], ['review.id'], name=op.f('fk_membership_review_id')),
    sa.ForeignKeyConstraint(['user_id'], ['user_account.id'], name=op.f('fk_membership_user_id')),
    sa.PrimaryKeyConstraint('review_id', 'user_id', name=op.f('pk_membership'))
    )
    with op.batch_alter_table('membership', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_membership_user_id'), ['user_id'], unique=False)

    op.create_table('pattern',
    sa.Column('review_id', sa.String(length=26), nullable=False),
    sa.Column('title', sa.String(length=300), nullable=False),
    sa.Column('is_set_aside', sa.Boolean(), nullable=False),
    sa.Column('why_set_aside', sa.Text(), nullable=False),
    sa.Column('kept_by', sa.String(length=200), nullable=False),
    sa.Column('kept_at', sa.DateTime(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['review_id'], ['review.id'], name=op.f('fk_pattern_review_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_pattern'))
    )
    with op.batch_alter_table('pattern', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_pattern_review_id'), ['review_id'], unique=False)

    op.create_table('person',
    sa.Column('review_id', sa.String(length=26), nullable=False),
    sa.Column('code', sa.String(length=60), nullable=False),
    sa.Column('who', sa.Text(), nullable=False),
    sa.Column('kind', sa.String(length=20), nullable=False),
    sa.Column('is_subject', sa.Boolean(), nullable=False),
    sa.Column('names_sealed', sa.LargeBinary(), nullable=True),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['review_id'], ['review.id'], name=op.f('fk_person_review_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_person')),
    sa.UniqueConstraint('review_id', 'code', name=op.f('uq_person_review_id_code'))
    )
    with op.batch_alter_table('person', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_person_review_id'), ['review_id'], unique=False)

    op.create_table('rejected_suggestion',
    sa.Column('review_id', sa.String(length=26), nullable=False),
    sa.Column('factor_ids', sa.JSON(), nullable=False),
    sa.Column('why', sa.Text(), nullable=False),
    sa.Column('at', sa.DateTime(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['review_id'], ['review.id'], name=op.f('fk_rejected_suggestion_review_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_rejected_suggestion'))
    )
    with op.batch_alter_table('rejected_suggestion', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_rejected_suggestion_review_id'), ['review_id'], unique=False)

    op.create_table('release',
    sa.Column('review_id', sa.String(length=26), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('released_at', sa.DateTime(), nullable=False),
    sa.Column('released_by', sa.String(length=200), nullable=False),
    sa.Column('to_practitioners', sa.Boolean(), nullable=False),
    sa.Column('findings', sa.JSON(), nullable=False),
    sa.Column('document', sa.JSON(), nullable=True),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['review_id'], ['review.id'], name=op.f('fk_release_review_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_release')),
    sa.UniqueConstraint('review_id', 'number', name=op.f('uq_release_review_id_number'))
    )
    with op.batch_alter_table('release', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_release_review_id'), ['review_id'], unique=False)

    op.create_table('report_text',
    sa.Column('review_id', sa.String(length=26), nullable=False),
    sa.Column('key', sa.String(length=30), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['review_id'], ['review.id'], name=op.f('fk_report_text_review_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_report_text')),
    sa.UniqueConstraint('review_id', 'key', name=op.f('uq_report_text_review_id_key'))
    )
    with op.batch_alter_table('report_text', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_report_text_review_id'), ['review_id'], unique=False)

    op.create_table('research_question',
    sa.Column('review_id', sa.String(length=26), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['review_id'], ['review.id'], name=op.f('fk_research_question_review_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_research_question'))
    )
    with op.batch_alter_table('research_question', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_research_question_review_id'), ['review_id'], unique=False)

    op.create_table('conversation',
    sa.Column('review_id', sa.String(length=26), nullable=False),
    sa.Column('agency_id', sa.String(length=26), nullable=True),
    sa.Column('role', sa.String(length=120), nullable=False),
    sa.Column('held_on', sa.String(length=60), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('written_by', sa.String(length=26), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['agency_id'], ['agency.id'], name=op.f('fk_conversation_agency_id')),
    sa.ForeignKeyConstraint(['review_id'], ['review.id'], name=op.f('fk_conversation_review_id')),
    sa.ForeignKeyConstraint(['written_by'], ['user_account.id'], name=op.f('fk_conversation_written_by')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_conversation'))
    )
    with op.batch_alter_table('conversation', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_conversation_review_id'), ['review_id'], unique=False)

    op.create_table('factor',
    sa.Column('review_id', sa.String(length=26), nullable=False),
    sa.Column('episode_id', sa.String(length=26), nullable=True),
    sa.Column('agency_id', sa.String(length=26), nullable=True),
    sa.Column('pattern_id', sa.String(length=26), nullable=True),
    sa.Column('text_kind', sa.String(length=20), nullable=False),
    sa.Column('text_id', sa.String(length=26), nullable=False),
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
    sa.Column('informant', sa.String(length=120), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['agency_id'], ['agency.id'], name=op.f('fk_factor_agency_id')),
    sa.ForeignKeyConstraint(['episode_id'], ['episode.id'], name=op.f('fk_factor_episode_id')),
    sa.ForeignKeyConstraint(['pattern_id'], ['pattern.id'], name=op.f('fk_factor_pattern_id')),
    sa.ForeignKeyConstraint(['review_id'], ['review.id'], name=op.f('fk_factor_review_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_factor'))
    )
    with op.batch_alter_table('factor', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_factor_episode_id'), ['episode_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_factor_pattern_id'), ['pattern_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_factor_review_id'), ['review_id'], unique=False)
        batch_op.create_index('ix_factor_text', ['text_kind', 'text_id'], unique=False)

    op.create_table('finding',
    sa.Column('review_id', sa.String(length=26), nullable=False),
    sa.Column('pattern_id', sa.String(length=26), nullable=True),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('title', sa.String(length=300), nullable=False),
    sa.Column('statement', sa.Text(), nullable=False),
    sa.Column('category', sa.String(length=40), nullable=False),
    sa.Column('showed', sa.Text(), nullable=False),
    sa.Column('usual', sa.Text(), nullable=False),
    sa.Column('widespread', sa.Text(), nullable=False),
    sa.Column('widespread_grade', sa.String(length=20), nullable=False),
    sa.Column('unknown_why', sa.Text(), nullable=False),
    sa.Column('matters', sa.Text(), nullable=False),
    sa.Column('changing', sa.Text(), nullable=False),
    sa.Column('against', sa.Text(), nullable=False),
    sa.Column('strength', sa.Text(), nullable=False),
    sa.Column('is_additional', sa.Boolean(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['pattern_id'], ['pattern.id'], name=op.f('fk_finding_pattern_id')),
    sa.ForeignKeyConstraint(['review_id'], ['review.id'], name=op.f('fk_finding_review_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_finding'))
    )
    with op.batch_alter_table('finding', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_finding_review_id'), ['review_id'], unique=False)

    op.create_table('source',
    sa.Column('review_id', sa.String(length=26), nullable=False),
    sa.Column('agency_id', sa.String(length=26), nullable=True),
    sa.Column('name', sa.String(length=255), nullable=False),
    sa.Column('sha256', sa.String(length=64), nullable=False),
    sa.Column('received_at', sa.DateTime(), nullable=False),
    sa.Column('given_by', sa.String(length=26), nullable=False),
    sa.Column('state', sa.String(length=12), nullable=False),
    sa.Column('choices', sa.JSON(), nullable=False),
    sa.Column('sum', sa.JSON(), nullable=False),
    sa.Column('content', sa.LargeBinary(), nullable=True),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['agency_id'], ['agency.id'], name=op.f('fk_source_agency_id')),
    sa.ForeignKeyConstraint(['given_by'], ['user_account.id'], name=op.f('fk_source_given_by')),
    sa.ForeignKeyConstraint(['review_id'], ['review.id'], name=op.f('fk_source_review_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_source')),
    sa.UniqueConstraint('review_id', 'sha256', name=op.f('uq_source_review_id_sha256'))
    )
    with op.batch_alter_table('source', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_source_review_id'), ['review_id'], unique=False)

    op.create_table('account',
    sa.Column('episode_id', sa.String(length=26), nullable=False),
    sa.Column('agency_id', sa.String(length=26), nullable=True),
    sa.Column('conversation_id', sa.String(length=26), nullable=True),
    sa.Column('written_by', sa.String(length=26), nullable=True),
    sa.Column('role', sa.String(length=120), nullable=False),
    sa.Column('trying', sa.Text(), nullable=False),
    sa.Column('could_see', sa.Text(), nullable=False),
    sa.Column('else_going_on', sa.Text(), nullable=False),
    sa.Column('seemed_usual', sa.Text(), nullable=False),
    sa.Column('options', sa.Text(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['agency_id'], ['agency.id'], name=op.f('fk_account_agency_id')),
    sa.ForeignKeyConstraint(['conversation_id'], ['conversation.id'], name=op.f('fk_account_conversation_id')),
    sa.ForeignKeyConstraint(['episode_id'], ['episode.id'], name=op.f('fk_account_episode_id')),
    sa.ForeignKeyConstraint(['written_by'], ['user_account.id'], name=op.f('fk_account_written_by')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_account'))
    )
    with op.batch_alter_table('account', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_account_episode_id'), ['episode_id'], unique=False)

    op.create_table('conversation_reader',
    sa.Column('conversation_id', sa.String(length=26), nullable=False),
    sa.Column('user_id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['conversation_id'], ['conversation.id'], name=op.f('fk_conversation_reader_conversation_id')),
    sa.ForeignKeyConstraint(['user_id'], ['user_account.id'], name=op.f('fk_conversation_reader_user_id')),
    sa.PrimaryKeyConstraint('conversation_id', 'user_id', name=op.f('pk_conversation_reader'))
    )
    op.create_table('evidence',
    sa.Column('finding_id', sa.String(length=26), nullable=False),
    sa.Column('factor_id', sa.String(length=26), nullable=True),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('part', sa.String(length=20), nullable=False),
    sa.Column('kind', sa.String(length=40), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('dated', sa.String(length=60), nullable=False),
    sa.Column('is_outside', sa.Boolean(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['factor_id'], ['factor.id'], name=op.f('fk_evidence_factor_id')),
    sa.ForeignKeyConstraint(['finding_id'], ['finding.id'], name=op.f('fk_evidence_finding_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_evidence'))
    )
    with op.batch_alter_table('evidence', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_evidence_finding_id'), ['finding_id'], unique=False)

    op.create_table('kept_remark',
    sa.Column('finding_id', sa.String(length=26), nullable=False),
    sa.Column('part', sa.String(length=20), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('why', sa.Text(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['finding_id'], ['finding.id'], name=op.f('fk_kept_remark_finding_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_kept_remark'))
    )
    with op.batch_alter_table('kept_remark', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_kept_remark_finding_id'), ['finding_id'], unique=False)

    op.create_table('left_out',
    sa.Column('pattern_id', sa.String(length=26), nullable=False),
    sa.Column('factor_id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['factor_id'], ['factor.id'], name=op.f('fk_left_out_factor_id')),
    sa.ForeignKeyConstraint(['pattern_id'], ['pattern.id'], name=op.f('fk_left_out_pattern_id')),
    sa.PrimaryKeyConstraint('pattern_id', 'factor_id', name=op.f('pk_left_out'))
    )
    op.create_table('question',
    sa.Column('finding_id', sa.String(length=26), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['finding_id'], ['finding.id'], name=op.f('fk_question_finding_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_question'))
    )
    with op.batch_alter_table('question', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_question_finding_id'), ['finding_id'], unique=False)

    op.create_table('response',
    sa.Column('review_id', sa.String(length=26), nullable=False),
    sa.Column('finding_id', sa.String(length=26), nullable=False),
    sa.Column('accepted', sa.String(length=12), nullable=False),
    sa.Column('why', sa.Text(), nullable=False),
    sa.Column('will_do', sa.Text(), nullable=False),
    sa.Column('who', sa.Text(), nullable=False),
    sa.Column('sign', sa.Text(), nullable=False),
    sa.Column('is_shared', sa.Boolean(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['finding_id'], ['finding.id'], name=op.f('fk_response_finding_id')),
    sa.ForeignKeyConstraint(['review_id'], ['review.id'], name=op.f('fk_response_review_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_response')),
    sa.UniqueConstraint('finding_id', name=op.f('uq_response_finding_id'))
    )
    with op.batch_alter_table('response', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_response_review_id'), ['review_id'], unique=False)

    op.create_table('source_row',
    sa.Column('source_id', sa.String(length=26), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('part', sa.String(length=255), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('cells', sa.JSON(), nullable=False),
    sa.Column('outcome', sa.String(length=10), nullable=False),
    sa.Column('reason', sa.String(length=40), nullable=False),
    sa.Column('sentence', sa.Text(), nullable=False),
    sa.Column('seen', sa.Text(), nullable=False),
    sa.Column('line', sa.Integer(), nullable=True),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['source_id'], ['source.id'], name=op.f('fk_source_row_source_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_source_row'))
    )
    with op.batch_alter_table('source_row', schema=None) as batch_op:
        batch_op.create_index('ix_source_row_place', ['source_id', 'position'], unique=False)

    op.create_table('entry',
    sa.Column('review_id', sa.String(length=26), nullable=False),
    sa.Column('agency_id', sa.String(length=26), nullable=False),
    sa.Column('source_row_id', sa.String(length=26), nullable=True),
    sa.Column('starts', sa.DateTime(), nullable=False),
    sa.Column('ends', sa.DateTime(), nullable=True),
    sa.Column('latest', sa.DateTime(), nullable=False),
    sa.Column('precision', sa.String(length=10), nullable=False),
    sa.Column('certain', sa.Boolean(), nullable=False),
    sa.Column('written', sa.Text(), nullable=False),
    sa.Column('sorts_at', sa.DateTime(), nullable=False),
    sa.Column('place_in_order', sa.Integer(), nullable=False),
    sa.Column('what', sa.Text(), nullable=False),
    sa.Column('source', sa.Text(), nullable=False),
    sa.Column('people', sa.JSON(), nullable=False),
    sa.Column('told_by', sa.Text(), nullable=False),
    sa.Column('seen', sa.Text(), nullable=False),
    sa.Column('said', sa.Text(), nullable=False),
    sa.Column('action', sa.Text(), nullable=False),
    sa.Column('further', sa.JSON(), nullable=False),
    sa.Column('warnings', sa.JSON(), nullable=False),
    sa.Column('added_by', sa.String(length=26), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['added_by'], ['user_account.id'], name=op.f('fk_entry_added_by')),
    sa.ForeignKeyConstraint(['agency_id'], ['agency.id'], name=op.f('fk_entry_agency_id')),
    sa.ForeignKeyConstraint(['review_id'], ['review.id'], name=op.f('fk_entry_review_id')),
    sa.ForeignKeyConstraint(['source_row_id'], ['source_row.id'], name=op.f('fk_entry_source_row_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_entry'))
    )
    with op.batch_alter_table('entry', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_entry_agency_id'), ['agency_id'], unique=False)
        batch_op.create_index('ix_entry_order', ['review_id', 'sorts_at', 'place_in_order'], unique=False)
        batch_op.create_index(batch_op.f('ix_entry_source_row_id'), ['source_row_id'], unique=False)

    op.create_table('entry_note',
    sa.Column('entry_id', sa.String(length=26), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('by_name', sa.String(length=200), nullable=False),
    sa.Column('at', sa.DateTime(), nullable=False),
    sa.Column('id', sa.String(length=26), nullable=False),
    sa.ForeignKeyConstraint(['entry_id'], ['entry.id'], name=op.f('fk_entry_note_entry_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_entry_note'))
    )
    with op.batch_alter_table('entry_note', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_entry_note_entry_id'), ['entry_id'], unique=False)

    op.create_table('episode_entry',
    sa.Column('episode_id', sa.String(length=26), nullable=False),
    sa.Column('entry_id', sa.String(length=26), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['entry_id'], ['entry.id'], name=op.f('fk_episode_entry_entry_id')),
    sa.ForeignKeyConstraint(['episode_id'], ['episode.id'], name=op.f('fk_episode_entry_episode_id')),
    sa.PrimaryKeyConstraint('episode_id', 'entry_id', name=op.f('pk_episode_entry'))
    )
    with op.batch_alter_table('episode_entry', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_episode_entry_entry_id'), ['entry_id'], unique=False)



def downgrade() -> None:
    """Refused: a step back would drop what people wrote. Restore a backup instead."""
    raise NotImplementedError("Restore a backup from before this step.")
