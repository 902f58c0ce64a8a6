/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-facts.c: what OVHcloud knows around an entry: cities of a post code, types of
 * ways, headings of an activity, companies. Plain values.
 */
#include "guichet-directory-facts.h"

void
guichet_city_free (GuichetCity *self)
{
  g_free (self->name);
  g_free (self->post_code);
  g_free (self->insee_code);
  g_free (self);
}

void
guichet_way_type_free (GuichetWayType *self)
{
  g_free (self->abbreviation);
  g_free (self->name);
  g_free (self);
}

void
guichet_directory_heading_free (GuichetDirectoryHeading *self)
{
  g_free (self->code);
  g_free (self->name);
  g_free (self->ape);
  g_free (self);
}

void
guichet_company_free (GuichetCompany *self)
{
  g_free (self->number);
  g_free (self->name);
  g_free (self->siren);
  g_free (self->ape);
  g_free (self->brand);
  g_free (self->address);
  g_free (self);
}
