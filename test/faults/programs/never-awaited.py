async def forgotten():
    pass


forgotten()
None
