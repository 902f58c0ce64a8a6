/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-mock-step.h: one step of the mock's script: which request it is for, and what it does.
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

guint guichet_mock_step_get_status (const GuichetMockStep *self);
const char *guichet_mock_step_get_type (const GuichetMockStep *self);
const char *guichet_mock_step_get_body (const GuichetMockStep *self);

G_END_DECLS
