/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-mock-talk.h: the steps of the mock's script, and one connection on which it does what a
 * good server never does.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  GUICHET_MOCK_ANSWER,   /* a whole answer */
  GUICHET_MOCK_CLOSE,    /* reads the request and closes without an answer */
  GUICHET_MOCK_RESET,    /* reads the request and resets the connection */
  GUICHET_MOCK_TRUNCATE, /* promises the whole body, sends half and closes */
  GUICHET_MOCK_GARBAGE,  /* sends the body as it is, which is no HTTP, and closes */
  GUICHET_MOCK_HANG,     /* nothing until released */
  GUICHET_MOCK_HALF,     /* headers and half the body, the rest when released */
  GUICHET_MOCK_HUGE,     /* a body without an end */
} GuichetMockKind;

typedef struct
{
  const char *method;
  const char *path; /* below /1.0, escaped, with its query */
  GuichetMockKind kind;
  guint status;        /* 0 for 200 */
  const char *type;    /* (nullable): %NULL for application/json */
  const char *headers; /* (nullable): more of them, "Name: value\r\n" each */
  const char *body;    /* (nullable): %NULL for none */
} GuichetMockStep;

typedef struct _GuichetMockTalk GuichetMockTalk;

GuichetMockTalk *guichet_mock_talk_new (GIOStream *stream,
                                        const GuichetMockStep *step,
                                        guint *n_gone,
                                        gsize *written);
void guichet_mock_talk_release (GuichetMockTalk *talk);
void guichet_mock_talk_stop (GuichetMockTalk *talk);
void guichet_mock_talk_free (GuichetMockTalk *talk);

G_END_DECLS
