/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-request-news.c: what is worth telling of a request for a change of contact to somebody
 * who does not look at the list. Pure: no I/O, no clock, and no words.
 *
 * Nobody is told of what he asked for himself, of what he has accepted already, or of the steps in
 * between.
 */
#include "guichet-request-news.h"

#include "guichet-contact-rules.h"

/* How long before its end a request that nobody has answered is worth a word */
#define EXPIRING (12 * G_TIME_SPAN_HOUR)

/* clang-format off */
G_DEFINE_ENUM_TYPE (GuichetRequestNewsKind, guichet_request_news_kind,
  G_DEFINE_ENUM_VALUE (GUICHET_REQUEST_NEWS_NONE, ""),
  G_DEFINE_ENUM_VALUE (GUICHET_REQUEST_NEWS_ARRIVED, "arrived"),
  G_DEFINE_ENUM_VALUE (GUICHET_REQUEST_NEWS_EXPIRING, "expiring"),
  G_DEFINE_ENUM_VALUE (GUICHET_REQUEST_NEWS_ENDED, "ended"))
/* clang-format on */

/**
 * guichet_request_news_kind_from_word:
 * @word: what guichet_request_news_kind_get_word() gave
 *
 * Returns: the kind; none for a word that it never gave
 */
GuichetRequestNewsKind
guichet_request_news_kind_from_word (const char *word)
{
  g_autoptr(GEnumClass) words = g_type_class_ref (GUICHET_TYPE_REQUEST_NEWS_KIND);
  const GEnumValue *value = g_enum_get_value_by_nick (words, word);

  return value != NULL ? (GuichetRequestNewsKind) value->value : GUICHET_REQUEST_NEWS_NONE;
}

const char *
guichet_request_news_kind_get_word (GuichetRequestNewsKind kind)
{
  g_autoptr(GEnumClass) words = g_type_class_ref (GUICHET_TYPE_REQUEST_NEWS_KIND);

  return g_enum_get_value (words, kind)->value_nick;
}

static gboolean
has_ended (GuichetContactRequestState state)
{
  return state != GUICHET_CONTACT_REQUEST_UNKNOWN && !guichet_contact_request_state_is_open (state);
}

/* What ended before anybody began to look is no news. */
static GuichetRequestNewsKind
judge_ended (const GuichetRequestKnown *before, const GuichetRequestView *view)
{
  if (has_ended (before->state))
    return before->kind;

  return view->is_first ? GUICHET_REQUEST_NEWS_NONE : GUICHET_REQUEST_NEWS_ENDED;
}

static gboolean
ends_soon (GuichetContactRequest *request, GDateTime *now)
{
  g_autoptr(GDateTime) deadline = guichet_contact_rules_get_request_deadline (request);
  const GTimeSpan left = deadline != NULL ? g_date_time_difference (deadline, now) : 0;

  return left > 0 && left <= EXPIRING;
}

static GuichetRequestKnown
judge_waiting (GuichetRequestKnown known,
               GuichetContactRequest *fresh,
               const GuichetRequestView *view)
{
  const gboolean is_new = known.state != GUICHET_CONTACT_REQUEST_VALIDATING;
  const gboolean is_mine =
      g_ascii_strcasecmp (guichet_contact_request_get_asking (fresh), view->account) == 0;

  if (!known.is_warned && ends_soon (fresh, view->now))
    {
      known.kind = GUICHET_REQUEST_NEWS_EXPIRING;
      known.is_warned = TRUE;
    }
  else if (is_new && !is_mine)
    known.kind = GUICHET_REQUEST_NEWS_ARRIVED;

  if (known.kind == GUICHET_REQUEST_NEWS_ARRIVED && guichet_contact_request_get_accepted (fresh))
    known.kind = GUICHET_REQUEST_NEWS_NONE;

  return known;
}

/**
 * guichet_request_news_judge:
 * @before: what was known of it
 * @fresh: as it is now
 * @view: from whose side, and when
 *
 * News that was not told is kept until it is, or is overtaken by other news.
 *
 * Returns: what is known from now on
 */
GuichetRequestKnown
guichet_request_news_judge (const GuichetRequestKnown *before,
                            GuichetContactRequest *fresh,
                            const GuichetRequestView *view)
{
  const GuichetContactRequestState state = guichet_contact_request_get_state (fresh);
  GuichetRequestKnown known = *before;

  if (has_ended (state))
    known.kind = judge_ended (before, view);
  else if (state == GUICHET_CONTACT_REQUEST_VALIDATING)
    known = judge_waiting (known, fresh, view);
  else
    known.kind = GUICHET_REQUEST_NEWS_NONE; /* OVHcloud's own work */
  known.state = state;

  return known;
}

/**
 * guichet_request_news_new:
 * @account: whose side it was read from
 *
 * Returns: (transfer full): a piece of news
 */
GuichetRequestNews *
guichet_request_news_new (GuichetRequestNewsKind kind,
                          const char *account,
                          GuichetContactRequest *request)
{
  GuichetRequestNews *self = g_new0 (GuichetRequestNews, 1);

  self->kind = kind;
  self->account = g_strdup (account);
  self->request = g_object_ref (request);

  return self;
}

void
guichet_request_news_free (GuichetRequestNews *self)
{
  g_object_unref (self->request);
  g_free (self->account);
  g_free (self);
}
