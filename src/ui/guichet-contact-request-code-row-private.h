/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-code-row-private.h: what the parts of the row of a code share. For them
 * alone.
 */
#pragma once

#include "guichet-contact-request-code-row.h"

#include "guichet-contact-side.h"
#include "guichet-secret.h"

G_BEGIN_DECLS

/* Whom the code may be for. */
typedef struct
{
  GuichetContactRequestEntry *entry;
  GuichetContactSide *side;
  GuichetContactRequest *request;
} GuichetContactRequestCandidate;

struct _GuichetContactRequestCodeRow
{
  GtkListBoxRow parent_instance;

  GtkCheckButton *check;
  GtkLabel *title;
  GtkLabel *what;
  GtkLabel *accounts;
  GtkLabel *account;
  GtkDropDown *choice;
  GtkLabel *outcome;
  GtkButton *resend_button;
  GtkSpinner *spinner;

  GuichetSecret *token; /* (nullable): until it has done its work */
  GuichetContactRequestEntry *entry;
  GPtrArray *candidates;
  gboolean is_running;   /* codes are being used: nothing can be chosen */
  gboolean is_resending; /* a new code was asked for */
};

/* (nullable): for whom it shall be used */
GuichetContactRequestCandidate *
guichet_contact_request_code_row_get_candidate (GuichetContactRequestCodeRow *self);
/* What can be chosen and pressed now */
void guichet_contact_request_code_row_refresh (GuichetContactRequestCodeRow *self);
void guichet_contact_request_code_row_show_text (GtkLabel *label, const char *text);
/* Of the template */
void guichet_contact_request_code_row_resend (GuichetContactRequestCodeRow *self);

G_END_DECLS
