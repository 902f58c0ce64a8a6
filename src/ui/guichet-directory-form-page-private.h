/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-form-page-private.h: the form of an entry as its own parts see it.
 */
#pragma once

#include "guichet-directory-address-offer.h"
#include "guichet-directory-company.h"
#include "guichet-directory-conflict.h"
#include "guichet-directory-form-fields.h"
#include "guichet-directory-form-page.h"
#include "guichet-directory-lists.h"
#include "guichet-directory-place.h"
#include "guichet-directory-preview.h"
#include "guichet-form-bar.h"
#include "guichet-problem.h"

G_BEGIN_DECLS

struct _GuichetDirectoryFormPage
{
  AdwBin parent_instance;

  GtkStack *stack;
  GuichetDirectoryPreview *preview;
  GuichetDirectoryConflict *conflict;
  GuichetDirectoryFormFields *fields;
  GuichetProblem *problem;
  GuichetFormBar *bar;

  GuichetDesk *desk;
  GuichetDirectoryCompany *company; /* these look up what helps, from the desk on */
  GuichetDirectoryPlace *place;
  GuichetDirectoryLists *lists;
  GuichetDirectoryAddressOffer *address;
  GuichetDirectoryEntry *entry;  /* (nullable) */
  GuichetDirectoryEntry *saving; /* (nullable): what is being sent, perhaps not seen any more */
};

void guichet_directory_form_page_tell (GuichetDirectoryFormPage *self, AdwToast *toast);
void guichet_directory_form_page_refresh_bar (GuichetDirectoryFormPage *self);

G_END_DECLS
