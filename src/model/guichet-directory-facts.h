/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-facts.h: what OVHcloud knows around an entry: cities of a post code, types of
 * ways, headings of an activity, companies. Plain values.
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef struct
{
  char *name;
  char *post_code;
  char *insee_code; /* (nullable): of France alone */
} GuichetCity;

typedef struct
{
  char *abbreviation; /* "BD" */
  char *name;         /* "BOULEVARD" */
} GuichetWayType;

typedef struct
{
  char *code; /* as an entry holds it */
  char *name;
  char *ape;
} GuichetDirectoryHeading;

typedef struct
{
  gboolean is_valid;
  char *number;
  char *name;
  char *siren;   /* (nullable) */
  char *ape;     /* (nullable) */
  char *brand;   /* (nullable) */
  char *address; /* (nullable) */
} GuichetCompany;

void guichet_city_free (GuichetCity *self);
void guichet_way_type_free (GuichetWayType *self);
void guichet_directory_heading_free (GuichetDirectoryHeading *self);
void guichet_company_free (GuichetCompany *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GuichetCity, guichet_city_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GuichetWayType, guichet_way_type_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GuichetDirectoryHeading, guichet_directory_heading_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GuichetCompany, guichet_company_free)

G_END_DECLS
