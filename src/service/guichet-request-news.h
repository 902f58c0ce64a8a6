/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-request-news.h: what is worth telling of a request for a change of contact to somebody
 * who does not look at the list. Pure: no I/O, no clock, and no words.
 */
#pragma once

#include "guichet-contact-request.h"

G_BEGIN_DECLS

typedef enum
{
  GUICHET_REQUEST_NEWS_NONE,
  GUICHET_REQUEST_NEWS_ARRIVED,  /* somebody else asks, and it waits for an answer */
  GUICHET_REQUEST_NEWS_EXPIRING, /* it ends soon, and still waits for an answer */
  GUICHET_REQUEST_NEWS_ENDED,    /* done, refused, expired, … */
} GuichetRequestNewsKind;

#define GUICHET_TYPE_REQUEST_NEWS_KIND (guichet_request_news_kind_get_type ())
GType guichet_request_news_kind_get_type (void);

/* The words of the store */
GuichetRequestNewsKind guichet_request_news_kind_from_word (const char *word);
const char *guichet_request_news_kind_get_word (GuichetRequestNewsKind kind);

/* What was known of one request when it was read last */
typedef struct
{
  GuichetContactRequestState state; /* %GUICHET_CONTACT_REQUEST_UNKNOWN: it was not there */
  GuichetRequestNewsKind kind;      /* what nobody has been told yet */
  gboolean is_warned;               /* somebody was, or is to be, told that it ends */
} GuichetRequestKnown;

/* From whose side, and when */
typedef struct
{
  const char *account; /* "" if it could not be read */
  gboolean is_first;   /* nothing of this account was read before */
  GDateTime *now;      /* by OVHcloud's clock */
} GuichetRequestView;

/* Returns: what is known from now on */
GuichetRequestKnown guichet_request_news_judge (const GuichetRequestKnown *before,
                                                GuichetContactRequest *fresh,
                                                const GuichetRequestView *view);

/* One piece of news */
typedef struct
{
  GuichetRequestNewsKind kind;
  char *account; /* whose side it was read from */
  GuichetContactRequest *request;
} GuichetRequestNews;

GuichetRequestNews *guichet_request_news_new (GuichetRequestNewsKind kind,
                                              const char *account,
                                              GuichetContactRequest *request);
void guichet_request_news_free (GuichetRequestNews *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GuichetRequestNews, guichet_request_news_free)

/* How many wait for what */
typedef struct
{
  guint n_open;       /* that may still change */
  guint n_to_confirm; /* of these, those that an account of this computer may answer */
  gint64 read;        /* when one was read last, in seconds since the epoch; 0: never */
} GuichetRequestCounts;

G_END_DECLS
