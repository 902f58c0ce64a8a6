/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-company.h: looks up the company whose number is typed into a form, and offers
 * what OVHcloud knows of it. Nothing is filled in unless people want it.
 */
#pragma once

#include "guichet-directory-form-fields.h"
#include "guichet-session.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_DIRECTORY_COMPANY (guichet_directory_company_get_type ())
G_DECLARE_FINAL_TYPE (GuichetDirectoryCompany,
                      guichet_directory_company,
                      GUICHET,
                      DIRECTORY_COMPANY,
                      GObject)

/* @fields outlive it. */
GuichetDirectoryCompany *guichet_directory_company_new (GuichetDirectoryFormFields *fields,
                                                        GuichetSession *session);
/* (nullable) */
void guichet_directory_company_set_entry (GuichetDirectoryCompany *self,
                                          GuichetDirectoryEntry *entry);

G_END_DECLS
