/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-call-private.h: what the parts of a call share. For them alone.
 */
#pragma once

#include "guichet-call.h"

G_BEGIN_DECLS

typedef enum
{
  GUICHET_CALL_PROP_ID = 1,
  GUICHET_CALL_PROP_TIME,
  GUICHET_CALL_PROP_DIAL,
  GUICHET_CALL_PROP_DISPLAY,
  GUICHET_CALL_PROP_NAME,
  GUICHET_CALL_PROP_BILLING_ACCOUNT,
  GUICHET_CALL_PROP_SERVICE_NAME,
  GUICHET_CALL_PROP_STATE,
  GUICHET_CALL_PROP_STAGE,
  GUICHET_CALL_PROP_DURATION,
  GUICHET_CALL_PROP_CAUSE,
  GUICHET_CALL_PROP_MESSAGE,
  GUICHET_CALL_PROP_QUERY_ID,
} GuichetCallProperty;

/* A call is a row of texts and numbers: each is kept under its property. */
struct _GuichetCall
{
  GObject parent_instance;

  char *strings[GUICHET_CALL_PROP_QUERY_ID +
                1]; /* "" where not known; %NULL for properties that are numbers */
  gint64 numbers[GUICHET_CALL_PROP_QUERY_ID + 1];
};

const char *guichet_call_get_string (GuichetCall *self, GuichetCallProperty property);
void guichet_call_set_string (GuichetCall *self, GuichetCallProperty property, const char *value);
gint64 guichet_call_get_number (GuichetCall *self, GuichetCallProperty property);
void guichet_call_set_number (GuichetCall *self, GuichetCallProperty property, gint64 value);

G_END_DECLS
