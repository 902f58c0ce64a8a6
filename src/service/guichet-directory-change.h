/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-change.h: what is to change in the directory entry of one line or number when
 * several are changed at once, why nothing is, and what became of it.
 *
 * Properties, read-only, with notify: "state" (#GuichetDirectoryChangeState) and "error" (boxed
 * GError, nullable: why OVHcloud has it not).
 */
#pragma once

#include "guichet-directory-form.h"

G_BEGIN_DECLS

typedef enum
{
  GUICHET_DIRECTORY_CHANGE_SKIPPED, /* nothing is sent: see its reason */
  GUICHET_DIRECTORY_CHANGE_PLANNED,
  GUICHET_DIRECTORY_CHANGE_SENDING,
  GUICHET_DIRECTORY_CHANGE_DONE,
  GUICHET_DIRECTORY_CHANGE_CHANGED_MEANWHILE, /* by somebody else: nothing was overwritten */
  GUICHET_DIRECTORY_CHANGE_FAILED,
  GUICHET_DIRECTORY_CHANGE_UNCERTAIN, /* sent; nobody can say what became of it */
  GUICHET_DIRECTORY_CHANGE_CANCELLED,
} GuichetDirectoryChangeState;

typedef enum
{
  GUICHET_DIRECTORY_NOT_SKIPPED,
  GUICHET_DIRECTORY_SKIPPED_UNKNOWN,       /* the entry was never read */
  GUICHET_DIRECTORY_SKIPPED_OTHER_COUNTRY, /* than the one that the fields are for */
  GUICHET_DIRECTORY_SKIPPED_NO_FIELD,      /* its form has not the field */
  GUICHET_DIRECTORY_SKIPPED_SAME,          /* nothing would change */
  GUICHET_DIRECTORY_SKIPPED_FAULT,         /* the field would be wrong */
} GuichetDirectorySkipped;

#define GUICHET_TYPE_DIRECTORY_SKIPPED (guichet_directory_skipped_get_type ())
GType guichet_directory_skipped_get_type (void);

#define GUICHET_TYPE_DIRECTORY_CHANGE_STATE (guichet_directory_change_state_get_type ())
GType guichet_directory_change_state_get_type (void);

#define GUICHET_TYPE_DIRECTORY_CHANGE (guichet_directory_change_get_type ())
G_DECLARE_FINAL_TYPE (GuichetDirectoryChange,
                      guichet_directory_change,
                      GUICHET,
                      DIRECTORY_CHANGE,
                      GObject)

const char *guichet_directory_change_get_group (GuichetDirectoryChange *self);
const char *guichet_directory_change_get_service (GuichetDirectoryChange *self);
GuichetDirectoryChangeState guichet_directory_change_get_state (GuichetDirectoryChange *self);
/* (nullable) (transfer none): that people see; %NULL of one that another start of the program made
 */
GuichetDirectoryEntry *guichet_directory_change_get_entry (GuichetDirectoryChange *self);
/* (nullable) (transfer none) */
const GError *guichet_directory_change_get_error (GuichetDirectoryChange *self);

/* Why nothing is sent. @field: (out): which one, of a field or a fault; @fault: (out) */
GuichetDirectorySkipped guichet_directory_change_get_skipped (GuichetDirectoryChange *self,
                                                              GuichetDirectoryField *field,
                                                              GuichetDirectoryFault *fault);
/* (nullable): what @field was before, and shall be; %NULL: it stays as it is */
const char *guichet_directory_change_get_before (GuichetDirectoryChange *self,
                                                 GuichetDirectoryField field);
const char *guichet_directory_change_get_wanted (GuichetDirectoryChange *self,
                                                 GuichetDirectoryField field);

G_END_DECLS
